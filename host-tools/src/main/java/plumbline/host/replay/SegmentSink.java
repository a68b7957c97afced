package plumbline.host.replay;

/** Is told when the engine has come to the next segment of its run. */
@FunctionalInterface
interface SegmentSink {

    /** @param anew true if something before the segment is missing, so that decisions don't go on without a hole */
    void begun(boolean anew);
}
