package plumbline.device.sampling;

import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Settings;

/** Takes from the loop what is to outlive it. Called by the loop's thread: it copies, without heap, lock or wait. */
public interface Keepsake {

    /**
     * Neutral was set.
     *
     * @param frameQ30 as {@link plumbline.core.posture.PostureEngine#bodyFrameQ30} gives it; reused after the call
     */
    void neutral(int[] frameQ30);

    /** The neutral that there was has another front. */
    void front(int[] frameQ30);

    void fading(FadingSchedule schedule);

    void settings(Settings changed);
}
