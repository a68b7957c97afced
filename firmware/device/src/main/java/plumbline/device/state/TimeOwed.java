package plumbline.device.state;

/**
 * Time for which the unit was off, and which it did not let pass when it started, because its clock did not know of it yet: a
 * clock that goes on where it stopped, and is set while the unit runs. What is kept is dated back by as much, so that the
 * next start lets it pass.
 *
 * <p>Told by one thread, asked by another.
 */
public final class TimeOwed {

    private final boolean isAnythingKept;
    private volatile long balanceMillis;

    /** A clock that is behind what was kept must be set by as much before it tells of time that the unit was off. */
    public TimeOwed(KeptState kept, long nowWallMillis) {
        isAnythingKept = kept.fading() != null;
        balanceMillis = Math.min(0, nowWallMillis - kept.fadingWallMillis());
    }

    /** The wall clock was set. By one thread. */
    public void clockSet(long byMillis) {
        long before = balanceMillis;
        balanceMillis = before + byMillis;
    }

    /** The date, ms since 1970, for what is kept at {@code nowWallMillis}. Any thread; takes nothing from the heap. */
    public long date(long nowWallMillis) {
        return isAnythingKept ? nowWallMillis - Math.max(0, balanceMillis) : nowWallMillis;
    }
}
