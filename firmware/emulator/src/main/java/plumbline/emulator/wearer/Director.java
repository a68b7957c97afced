package plumbline.emulator.wearer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Direction;
import plumbline.emulator.wearer.TruthEvent.Kind;

/** Plays a scenario on a body, segment by segment, and keeps the record of what truly happens. */
final class Director {
    private static final double DEG = StrictMath.PI / 180;

    private final Body body;
    private final Choreography choreography;
    private final List<TruthEvent> events = new ArrayList<>();
    private final boolean remembers;
    private final boolean lingers;
    private Scenario scenario;

    /** What an interjection has put off, and how much of its segment is left; null when nothing is. */
    private @Nullable Scenario putOff;

    private int putOffIndex;
    private double putOffSeconds;
    private int index = -1;
    private double segmentEnd;
    private boolean over;
    private Activity activity = Activity.STILL;
    private boolean slouched;
    private Direction direction = Direction.FORWARD;

    Director(Scenario scenario, Body body, Dice dice) {
        this(scenario, body, dice, true, false);
    }

    /**
     * @param remembers whether events are kept; without, nothing is taken from the heap
     * @param lingers whether the last segment goes on for ever once it is over
     */
    Director(Scenario scenario, Body body, Dice dice, boolean remembers, boolean lingers) {
        this.scenario = scenario;
        this.remembers = remembers;
        this.lingers = lingers;
        this.body = body;
        choreography = new Choreography(body, dice);
    }

    Scenario scenario() {
        return scenario;
    }

    int segment() {
        return index;
    }

    Activity activity() {
        return activity;
    }

    boolean slouched() {
        return slouched;
    }

    boolean worn() {
        return index < 0 || current().action() != Action.TAKE_OFF;
    }

    List<TruthEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** True once the scenario, and with it what an interjection put off, has been played to its end. */
    boolean over() {
        return over;
    }

    /** Seconds of the scenario that have been played before {@code t}; what was interjected doesn't count. */
    double played(double t) {
        Scenario whole = putOff == null ? scenario : putOff;
        int segment = putOff == null ? index : putOffIndex;
        double seconds = 0;
        for (int i = 0; i <= segment; i++) {
            seconds += whole.segments().get(i).seconds();
        }
        double left = putOff == null ? segmentEnd - t : putOffSeconds;
        return over ? seconds : StrictMath.max(0, seconds - left);
    }

    /**
     * Plays {@code next} at {@code t}, then goes on with what was being played; an interjection gives way to the next.
     *
     * @param drop leaves out the rest of the segment that is being played
     */
    void interject(Scenario next, double t, boolean drop) {
        Scenario main = putOff;
        boolean nested = main != null;
        if (!nested && !over) {
            main = scenario;
            putOffIndex = StrictMath.max(index, 0);
            putOffSeconds = index < 0 ? scenario.segments().get(0).seconds() : segmentEnd - t;
        }
        if (drop && !nested) {
            putOffSeconds = 0;
        }
        boolean wasOver = over;
        cutTo(next, t);
        putOff = main;
        over = wasOver;
    }

    /** Leaves what is being played at {@code t} and begins {@code next}. */
    void cutTo(Scenario next, double t) {
        body.forgetFrom(t);
        if (index >= 0 && (!over || lingers)) {
            choreography.leave(current(), t);
        }
        putOff = null;
        scenario = next;
        index = -1;
        over = false;
        segmentEnd = t;
    }

    /**
     * Plans what begins by {@code t}; called before the body is brought there.
     *
     * @param atMicros the same time as the sample has it
     * @return false when the scenario is over
     */
    boolean plan(double t, long atMicros) {
        while (t >= segmentEnd) {
            double start = segmentEnd;
            boolean last = index + 1 == scenario.segments().size();
            if (last && putOff == null) {
                over = true;
                if (lingers) {
                    segmentEnd = Double.POSITIVE_INFINITY;
                    break;
                }
            }
            if (index >= 0) {
                choreography.leave(current(), start);
            }
            if (last && putOff == null) {
                return false;
            }
            if (!last) {
                index++;
                begin(start, current().seconds(), atMicros);
            } else {
                resume(start, atMicros);
            }
        }
        choreography.at(current(), t);
        return true;
    }

    private void begin(double start, double seconds, long atMicros) {
        segmentEnd = start + seconds;
        choreography.enter(current(), start);
        if (!remembers) {
            return;
        }
        events.add(new TruthEvent(atMicros, Kind.SEGMENT, current().label(), 0));
        if (current().action() == Action.SLIP) {
            Posture by = current().posture();
            double degrees =
                    StrictMath.abs(by.flexionDeg()) > StrictMath.abs(by.leanDeg()) ? by.flexionDeg() : by.leanDeg();
            events.add(new TruthEvent(atMicros, Kind.SLIPPED, current().label(), degrees));
        }
    }

    /** Goes back to what was put off; a move that has a beginning and an end isn't begun again in its middle. */
    private void resume(double start, long atMicros) {
        scenario = Objects.requireNonNull(putOff);
        putOff = null;
        index = putOffIndex;
        boolean goesOn = switch (current().action()) {
            case HOLD, WORK, CREEP, WALK, STAIRS_UP, STAIRS_DOWN, BUS, LIE, TAKE_OFF -> putOffSeconds > 0;
            case BEND, BOW, SIT, STAND, SLIP -> false;
        };
        if (goesOn) {
            begin(start, putOffSeconds, atMicros);
        } else if (index + 1 < scenario.segments().size()) {
            index++;
            begin(start, current().seconds(), atMicros);
        } else {
            segmentEnd = start;
        }
    }

    /** Records what is so at {@code t}; called after the body is brought there. */
    void witness(double t, long atMicros) {
        Activity now = t < choreography.movingUntil() && !walking() ? Activity.MOVING : meant();
        if (now != activity || events.size() == 1) {
            activity = now;
            remember(atMicros, Kind.ACTIVITY, now.name(), 0);
        }
        judge(atMicros);
    }

    private void remember(long atMicros, Kind kind, String detail, double degrees) {
        if (remembers) {
            events.add(new TruthEvent(atMicros, kind, detail, degrees));
        }
    }

    private Segment current() {
        return scenario.segments().get(index);
    }

    private boolean walking() {
        return meant() == Activity.WALKING;
    }

    private Activity meant() {
        return switch (current().action()) {
            case WALK, STAIRS_UP, STAIRS_DOWN -> Activity.WALKING;
            case LIE -> Activity.LYING;
            case TAKE_OFF -> Activity.NOT_WORN;
            default -> Activity.STILL;
        };
    }

    private void judge(long atMicros) {
        boolean counts = switch (current().action()) {
            case HOLD, CREEP, BUS, SLIP -> true;
            default -> false;
        };
        double flexionDeg = body.flexion.value() / DEG;
        double leanDeg = body.lean.value() / DEG;
        if (slouched) {
            if (!counts || SlouchRule.excessDeg(flexionDeg, leanDeg) < -SlouchRule.BAND_DEG) {
                slouched = false;
                remember(atMicros, Kind.SLOUCH_ENDED, direction.name(), 0);
            }
        } else if (counts && SlouchRule.excessDeg(flexionDeg, leanDeg) > 0 && goesOnTo(flexionDeg, leanDeg)) {
            Posture to = current().posture();
            slouched = true;
            direction = SlouchRule.direction(to.flexionDeg(), to.leanDeg());
            double degrees = StrictMath.max(StrictMath.abs(to.flexionDeg()), StrictMath.abs(to.leanDeg()));
            remember(atMicros, Kind.SLOUCH_STARTED, direction.name(), degrees);
        }
    }

    /** Somebody who sits up from lying passes through every angle and slouches at none. */
    private boolean goesOnTo(double flexionDeg, double leanDeg) {
        Posture to = current().posture();
        return current().action() != Action.SLIP
                && SlouchRule.excessDeg(to.flexionDeg(), to.leanDeg()) > 0
                && SlouchRule.direction(to.flexionDeg(), to.leanDeg()) == SlouchRule.direction(flexionDeg, leanDeg);
    }
}
