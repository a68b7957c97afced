package plumbline.core.posture;

/** Takes the engine's decisions, on the engine's thread, in the order in which they are taken. */
@FunctionalInterface
public interface DecisionSink {

    /** @param decision reused after the call returns; must not be kept */
    void accept(Decision decision);
}
