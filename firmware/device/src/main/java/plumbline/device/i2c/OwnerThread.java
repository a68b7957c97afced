package plumbline.device.i2c;

/** The one thread that may use a bus: a call by another is caught, not queued. */
final class OwnerThread {

    private final Thread owner = Thread.currentThread();
    private final String what;

    /** Owned by the calling thread. */
    OwnerThread(String what) {
        this.what = what;
    }

    /** @throws IllegalStateException on any other thread */
    void check() {
        if (Thread.currentThread() != owner) {
            throw Refusal.thread(what, owner);
        }
    }

    /** As {@link #check}, but anyone may clear up behind an owner that has ended. */
    void checkClosing() {
        if (owner.isAlive()) {
            check();
        }
    }
}
