package plumbline.device.gesture;

import java.util.Arrays;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;

/** Notices each time a lean reaches the angle at which a slouch begins, once until it was left again. No heap. */
final class LimitWatch {

    /** As far below the limit a lean must go before it can reach it again; less where the limit itself is small. */
    private static final int LEAVE_MILLI_DEG = 5000;

    private static final int FORWARD = 0;
    private static final int BACKWARD = 1;
    private static final int RIGHT = 2;
    private static final int LEFT = 3;

    private final int[] limitMilliDeg = new int[4];
    private final boolean[] beyond = new boolean[4];

    void change(Settings settings) {
        limitMilliDeg[FORWARD] = settings.get(Setting.POSTURE_FORWARD_THRESHOLD_DEG) * 1000;
        limitMilliDeg[BACKWARD] = settings.get(Setting.POSTURE_BACKWARD_THRESHOLD_DEG) * 1000;
        limitMilliDeg[RIGHT] = settings.get(Setting.POSTURE_LATERAL_THRESHOLD_DEG) * 1000;
        limitMilliDeg[LEFT] = limitMilliDeg[RIGHT];
    }

    void restart() {
        Arrays.fill(beyond, false);
    }

    /** True if a limit was reached just now; flexion forward and lean right are positive. */
    boolean step(int flexionMilliDeg, int leanMilliDeg) {
        boolean reached = cross(FORWARD, flexionMilliDeg);
        reached |= cross(BACKWARD, -flexionMilliDeg);
        reached |= cross(RIGHT, leanMilliDeg);
        reached |= cross(LEFT, -leanMilliDeg);
        return reached;
    }

    private boolean cross(int way, int angleMilliDeg) {
        int limit = limitMilliDeg[way];
        int leave = Math.max(limit / 2, limit - LEAVE_MILLI_DEG);
        boolean was = beyond[way];
        beyond[way] = angleMilliDeg >= (was ? leave : limit);
        return beyond[way] && !was;
    }
}
