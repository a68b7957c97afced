package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/**
 * Where a wearer stands between upright and slouched, and the load so far; moved on by one posture tick at a time.
 *
 * <p>Small and copyable, so that the same rules can be run on from what is settled over what is only known causally.
 */
final class SlouchState {

    /** Stages of an excursion from upright. */
    enum Phase {
        UPRIGHT,
        /** Beyond the threshold, but perhaps no more than a bend. */
        CANDIDATE,
        SLOUCHED
    }

    /** A time that has not come. */
    static final long NEVER = Long.MIN_VALUE;

    /** Half a tick, µs: a time is reached by the tick that is nearest to it. */
    static final long NEAREST_TICK_MICROS = 50_000;

    /** How long below the leaving angle ends a slouch, and makes it corrected, µs. */
    static final long UPRIGHT_MICROS = 1_000_000;

    /** An excursion is dated back to the crossing of the threshold if the trunk comes to rest within this time, µs. */
    private static final long ARRIVAL_MICROS = 2_000_000;

    static final Direction[] DIRECTIONS = Direction.values();

    private static final Phase[] PHASES = Phase.values();

    Phase phase = Phase.UPRIGHT;
    Direction direction = Direction.FORWARD;
    long onsetMicros = NEVER;
    int peakMilliDeg;
    int load;

    /** End of the last slouch, µs. */
    long endedMicros = NEVER;

    /** Since when the trunk has been below the leaving angle, worn and not lying; or {@link #NEVER}. */
    long uprightSinceMicros = NEVER;

    /** Angle at the last tick in the direction that was worst, millidegrees. */
    int angleMilliDeg;

    private long aboveSinceMicros = NEVER;
    private int pendingLoad;

    void copyFrom(SlouchState other) {
        phase = other.phase;
        direction = other.direction;
        onsetMicros = other.onsetMicros;
        peakMilliDeg = other.peakMilliDeg;
        load = other.load;
        endedMicros = other.endedMicros;
        uprightSinceMicros = other.uprightSinceMicros;
        angleMilliDeg = other.angleMilliDeg;
        aboveSinceMicros = other.aboveSinceMicros;
        pendingLoad = other.pendingLoad;
    }

    /** Moves on by one tick; {@code flags} are {@link AngleFlags}. */
    void step(SlouchRules rules, long atMicros, int flexionMilliDeg, int leanMilliDeg, int flags) {
        if ((flags & AngleFlags.TRUSTED) == 0 || (flags & AngleFlags.LIFELESS) != 0) {
            return;
        }
        Direction worst = rules.worst(flexionMilliDeg, leanMilliDeg);
        boolean sagittal = worst == Direction.FORWARD || worst == Direction.BACKWARD;
        angleMilliDeg = Math.abs(sagittal ? flexionMilliDeg : leanMilliDeg);
        int thresholdMilliDeg = rules.thresholdMilliDeg(worst);
        int excessMilliDeg = angleMilliDeg - thresholdMilliDeg;
        boolean excused = (flags & AngleFlags.EXCUSED) != 0;
        boolean bending = isBending(flexionMilliDeg, leanMilliDeg);
        boolean below = rules.isBelowLeaving(flexionMilliDeg, leanMilliDeg);
        uprightSinceMicros = !below ? NEVER : uprightSinceMicros == NEVER ? atMicros : uprightSinceMicros;
        switch (phase) {
            case UPRIGHT -> {
                if (excused || excessMilliDeg <= 0) {
                    settleUpright();
                } else if (bending) {
                    aboveSinceMicros = NEVER;
                } else {
                    rise(atMicros, worst, rules.growthPerTick(excessMilliDeg, thresholdMilliDeg), flags);
                }
            }
            case CANDIDATE -> {
                if (excused || bending || below) {
                    phase = Phase.UPRIGHT;
                    aboveSinceMicros = NEVER;
                } else {
                    addPending(rules.growthPerTick(excessMilliDeg, thresholdMilliDeg));
                    if (angleMilliDeg > peakMilliDeg) {
                        peakMilliDeg = angleMilliDeg;
                        direction = worst;
                    }
                    confirm(rules, atMicros);
                }
            }
            case SLOUCHED -> {
                if (excused) {
                    end(atMicros);
                } else if (below) {
                    load = Math.max(0, load - SlouchRules.DRAIN_PER_TICK);
                    if (atMicros - uprightSinceMicros >= UPRIGHT_MICROS - NEAREST_TICK_MICROS) {
                        end(uprightSinceMicros);
                    }
                } else if (!bending) {
                    addLoad(rules.growthPerTick(excessMilliDeg, thresholdMilliDeg));
                    // What the trunk passes through on its way is no posture.
                    boolean held = (flags & AngleFlags.QUASI_STATIC) != 0;
                    peakMilliDeg = held ? Math.max(peakMilliDeg, angleMilliDeg) : peakMilliDeg;
                }
            }
        }
    }

    /** Ends what is going on, if anything, at {@code atMicros}; nothing is known of what follows. */
    void interrupt(long atMicros) {
        if (phase == Phase.SLOUCHED) {
            end(atMicros);
        }
        phase = Phase.UPRIGHT;
        aboveSinceMicros = NEVER;
        uprightSinceMicros = NEVER;
    }

    /** True beyond 60 degrees any way. */
    static boolean isBending(int flexionMilliDeg, int leanMilliDeg) {
        return Math.max(Math.abs(flexionMilliDeg), Math.abs(leanMilliDeg)) > SlouchRules.BEND_MILLI_DEG;
    }

    private void settleUpright() {
        aboveSinceMicros = NEVER;
        load = Math.max(0, load - SlouchRules.DRAIN_PER_TICK);
    }

    private void rise(long atMicros, Direction worst, int growth, int flags) {
        boolean isNew = aboveSinceMicros == NEVER || atMicros - aboveSinceMicros > ARRIVAL_MICROS;
        if (isNew) {
            aboveSinceMicros = atMicros;
            pendingLoad = 0;
        }
        addPending(growth);
        if ((flags & AngleFlags.QUASI_STATIC) != 0) {
            phase = Phase.CANDIDATE;
            direction = worst;
            onsetMicros = aboveSinceMicros;
            peakMilliDeg = angleMilliDeg;
        }
    }

    private void confirm(SlouchRules rules, long atMicros) {
        if (atMicros - onsetMicros >= rules.confirmMicros - NEAREST_TICK_MICROS) {
            phase = Phase.SLOUCHED;
            addLoad(pendingLoad);
        }
    }

    private void addPending(int more) {
        pendingLoad = Math.min(SlouchRules.FULL_LOAD, pendingLoad + more);
    }

    private void addLoad(int more) {
        load = Math.min(SlouchRules.FULL_LOAD, load + more);
    }

    private void end(long atMicros) {
        phase = Phase.UPRIGHT;
        aboveSinceMicros = NEVER;
        endedMicros = atMicros;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        phase = s.choice(phase, PHASES);
        direction = s.choice(direction, DIRECTIONS);
        onsetMicros = s.word(onsetMicros);
        peakMilliDeg = s.word(peakMilliDeg);
        load = s.word(load);
        endedMicros = s.word(endedMicros);
        uprightSinceMicros = s.word(uprightSinceMicros);
        angleMilliDeg = s.word(angleMilliDeg);
        aboveSinceMicros = s.word(aboveSinceMicros);
        pendingLoad = s.word(pendingLoad);
    }
}
