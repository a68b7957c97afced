package plumbline.core.time;

/** A clock that stands until it is waited on: a day passes as fast as it is lived. One thread. */
public final class ManualClock implements LoopClock {

    private long nowNanos;

    public ManualClock(long nowNanos) {
        this.nowNanos = nowNanos;
    }

    @Override
    public long nanoTime() {
        return nowNanos;
    }

    @Override
    public void sleepUntil(long deadlineNanos) {
        nowNanos = Math.max(nowNanos, deadlineNanos);
    }

    /** Lets {@code nanos} pass. */
    public void advance(long nanos) {
        nowNanos += nanos;
    }
}
