package plumbline.core.status;

/** What the recorder does. Numbers in the page are the ordinals: new ones are added at the end. */
public enum RecorderState {
    /** Nothing to write yet, or waiting for a state from which to begin. */
    WAITING,
    RECORDING,
    /** Stopped: too little room on the disk. Goes on by itself once there is room. */
    NO_SPACE,
    /** Stopped: the disk failed. Tried again by itself. */
    DISK_ERROR,
    /** Ended for good. */
    ENDED,
    /** The disk has not answered for some seconds: what happens now may be lost. */
    STALLED
}
