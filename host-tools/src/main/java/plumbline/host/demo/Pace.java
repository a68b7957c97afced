package plumbline.host.demo;

import plumbline.core.status.UnitStatus;

/** How many times faster than the sun a unit lives, from the first samples on. One thread. */
final class Pace {

    private boolean begun;
    private long firstUnitNanos;
    private long firstSunNanos;
    private long unitNanos;
    private long sunNanos;

    void see(UnitStatus status, long nowNanos) {
        if (status.samples() == 0 || status.heartbeatNanos() == unitNanos) {
            return;
        }
        unitNanos = status.heartbeatNanos();
        sunNanos = nowNanos;
        if (!begun) {
            begun = true;
            firstUnitNanos = unitNanos;
            firstSunNanos = sunNanos;
        }
    }

    /** Seconds of the unit a second; 0 before it is known. */
    double reached() {
        long took = sunNanos - firstSunNanos;
        return took <= 0 ? 0 : (double) (unitNanos - firstUnitNanos) / took;
    }
}
