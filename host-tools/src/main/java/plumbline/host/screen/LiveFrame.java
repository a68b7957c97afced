package plumbline.host.screen;

import plumbline.core.posture.Activity;

/**
 * What the engine shows of one moment: the causal estimate, for display.
 *
 * @param atMicros sensor time, µs
 * @param flexionMilliDeg forward positive
 * @param leanMilliDeg right positive
 * @param loadPermille dose, 0 to 1000
 * @param neutral false while neutral or forward is not known: the angles mean nothing yet
 * @param trusted false while the filter has not settled, after a start, a gap or saturation
 */
public record LiveFrame(
        long atMicros,
        int flexionMilliDeg,
        int leanMilliDeg,
        int loadPermille,
        Activity activity,
        boolean neutral,
        boolean trusted) {}
