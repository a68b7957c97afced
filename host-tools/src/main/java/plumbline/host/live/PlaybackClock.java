package plumbline.host.live;

/**
 * Where a playback stands: trace time as a function of real time, speed, pauses and seeks. It is handed the time and
 * never asks for it. Positions stay between start and end.
 */
final class PlaybackClock {

    private static final double NANOS_PER_MICRO = 1000;

    private final long startMicros;
    private final long endMicros;
    private double speed;
    private boolean paused;
    private long anchorMicros;
    private long anchorNanos;

    PlaybackClock(long startMicros, long endMicros, double speed, long nowNanos) {
        this.startMicros = startMicros;
        this.endMicros = endMicros;
        this.speed = speed;
        anchorMicros = startMicros;
        anchorNanos = nowNanos;
    }

    /** Trace time at real time {@code nowNanos}, µs. */
    long positionMicros(long nowNanos) {
        if (paused) {
            return anchorMicros;
        }
        double played = (nowNanos - anchorNanos) / NANOS_PER_MICRO * speed;
        return played >= endMicros - anchorMicros ? endMicros : anchorMicros + (long) played;
    }

    void seek(long micros, long nowNanos) {
        anchorMicros = Math.clamp(micros, startMicros, endMicros);
        anchorNanos = nowNanos;
    }

    void setPaused(boolean paused, long nowNanos) {
        seek(positionMicros(nowNanos), nowNanos);
        this.paused = paused;
    }

    void setSpeed(double speed, long nowNanos) {
        seek(positionMicros(nowNanos), nowNanos);
        this.speed = speed;
    }

    boolean paused() {
        return paused;
    }

    /** Trace seconds a second. */
    double speed() {
        return speed;
    }
}
