package plumbline.device.gesture;

import plumbline.device.haptics.HapticPattern;

/** What a ritual has done by its loop. Called by the loop's thread. */
public interface RitualOutlet {

    /** Lets the wearer feel {@code pattern}, in place of what plays. */
    void feel(HapticPattern pattern);

    /** Asks the engine for neutral. */
    void takeNeutral();

    /** Takes that back. */
    void withdrawNeutral();

    /** A phase began; {@code why} if that is the end of a ritual that took nothing. */
    void entered(RitualPhase phase, Refusal why);
}
