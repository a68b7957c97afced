package plumbline.host.live;

import java.io.IOException;
import plumbline.host.screen.LiveState;

/**
 * Plays a source at a pace, and does what the keys ask. Stepped by whoever owns the screen; never sleeps.
 *
 * <p>A long way, as after a seek, is gone in pieces, so that the screen stays alive.
 */
final class Playback {

    private static final double[] SPEEDS = {
        0.25, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 240, 300, 600, 1200, 1800, 3600, 7200
    };
    private static final long[] SEEKS_SECONDS = {1, 2, 5, 10, 30, 60, 120, 300, 600, 1800};
    private static final int SEEKS_IN_ALL = 100;
    private static final int FAR = 10;
    private static final long PIECE_MICROS = 300_000_000;
    private static final long MICROS = 1_000_000;

    private final PlaybackSource source;
    private final LiveState state;
    private final PlaybackClock clock;
    private long reachedMicros;
    private long wantedMicros;
    private boolean loop;
    private boolean more = true;
    private boolean quit;

    Playback(PlaybackSource source, LiveState state, double speed, boolean loop, long nowNanos) {
        this.source = source;
        this.state = state;
        this.loop = loop;
        clock = new PlaybackClock(source.startMicros(), source.endMicros(), speed, nowNanos);
        reachedMicros = source.startMicros();
        wantedMicros = reachedMicros;
    }

    /** Goes on to where the clock is, or a piece of the way there. */
    void step(long nowNanos) throws IOException {
        if (!seeking()) {
            wantedMicros = clock.positionMicros(nowNanos);
        }
        boolean far = wantedMicros - reachedMicros > PIECE_MICROS;
        reachedMicros = far ? reachedMicros + PIECE_MICROS : wantedMicros;
        more = source.stepTo(reachedMicros, state);
        if (seeking()) {
            clock.seek(wantedMicros, nowNanos);
        }
        state.accept(source.frame());
        if ((!more || reachedMicros >= source.endMicros()) && loop && !clock.paused()) {
            seek(source.startMicros(), nowNanos);
        }
    }

    void press(Key key, long nowNanos) throws IOException {
        switch (key) {
            case PAUSE -> clock.setPaused(!clock.paused(), nowNanos);
            case BACK -> seek(wantedMicros - seekMicros(), nowNanos);
            case FORTH -> seek(wantedMicros + seekMicros(), nowNanos);
            case FAR_BACK -> seek(wantedMicros - FAR * seekMicros(), nowNanos);
            case FAR_FORTH -> seek(wantedMicros + FAR * seekMicros(), nowNanos);
            case FASTER -> clock.setSpeed(faster(clock.speed()), nowNanos);
            case SLOWER -> clock.setSpeed(slower(clock.speed()), nowNanos);
            case LOOP -> loop = !loop;
            case RESTART -> seek(source.startMicros(), nowNanos);
            case QUIT -> quit = true;
            case NONE -> {}
        }
    }

    /** True when nothing more will be shown: asked to quit, or at the end with nothing to repeat. */
    boolean done() {
        boolean atEnd = !more || reachedMicros >= source.endMicros();
        return quit || (atEnd && !loop && !clock.paused());
    }

    /** True while a seek is still on its way. */
    boolean seeking() {
        return reachedMicros < wantedMicros;
    }

    boolean loop() {
        return loop;
    }

    PlaybackClock clock() {
        return clock;
    }

    /** How far one press of an arrow goes, µs: about a hundredth of the whole, in a round number. */
    long seekMicros() {
        long hundredth = (source.endMicros() - source.startMicros()) / MICROS / SEEKS_IN_ALL;
        long seconds = SEEKS_SECONDS[0];
        for (long candidate : SEEKS_SECONDS) {
            seconds = candidate <= hundredth ? candidate : seconds;
        }
        return seconds * MICROS;
    }

    private void seek(long micros, long nowNanos) throws IOException {
        clock.seek(micros, nowNanos);
        wantedMicros = Math.clamp(micros, source.startMicros(), source.endMicros());
        if (wantedMicros < reachedMicros) {
            source.restart();
            state.clear();
            more = true;
            reachedMicros = source.startMicros();
        }
    }

    private static double faster(double speed) {
        for (double candidate : SPEEDS) {
            if (candidate > speed) {
                return candidate;
            }
        }
        return speed;
    }

    private static double slower(double speed) {
        for (int i = SPEEDS.length - 1; i >= 0; i--) {
            if (SPEEDS[i] < speed) {
                return SPEEDS[i];
            }
        }
        return speed;
    }
}
