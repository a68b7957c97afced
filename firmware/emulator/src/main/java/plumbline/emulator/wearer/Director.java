package plumbline.emulator.wearer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Direction;
import plumbline.emulator.wearer.TruthEvent.Kind;

/** Plays a scenario on a body, segment by segment, and keeps the record of what truly happens. */
final class Director {
    private static final double DEG = StrictMath.PI / 180;

    private final Body body;
    private final Choreography choreography;
    private final List<TruthEvent> events = new ArrayList<>();
    private Scenario scenario;
    private int index = -1;
    private double segmentEnd;
    private boolean over;
    private Activity activity = Activity.STILL;
    private boolean slouched;
    private Direction direction = Direction.FORWARD;

    Director(Scenario scenario, Body body, Dice dice) {
        this.scenario = scenario;
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

    /** Leaves what is being played at {@code t} and begins {@code next}. */
    void cutTo(Scenario next, double t) {
        body.forgetFrom(t);
        if (index >= 0 && !over) {
            choreography.leave(current(), t);
        }
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
            if (index >= 0) {
                choreography.leave(current(), start);
            }
            if (index + 1 == scenario.segments().size()) {
                over = true;
                return false;
            }
            index++;
            segmentEnd = start + current().seconds();
            choreography.enter(current(), start);
            events.add(new TruthEvent(atMicros, Kind.SEGMENT, current().label(), 0));
            if (current().action() == Action.SLIP) {
                Posture by = current().posture();
                double degrees =
                        StrictMath.abs(by.flexionDeg()) > StrictMath.abs(by.leanDeg()) ? by.flexionDeg() : by.leanDeg();
                events.add(new TruthEvent(atMicros, Kind.SLIPPED, current().label(), degrees));
            }
        }
        choreography.at(current(), t);
        return true;
    }

    /** Records what is so at {@code t}; called after the body is brought there. */
    void witness(double t, long atMicros) {
        Activity now = t < choreography.movingUntil() && !walking() ? Activity.MOVING : meant();
        if (now != activity || events.size() == 1) {
            activity = now;
            events.add(new TruthEvent(atMicros, Kind.ACTIVITY, now.name(), 0));
        }
        judge(atMicros);
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
                events.add(new TruthEvent(atMicros, Kind.SLOUCH_ENDED, direction.name(), 0));
            }
        } else if (counts && SlouchRule.excessDeg(flexionDeg, leanDeg) > 0 && goesOnTo(flexionDeg, leanDeg)) {
            Posture to = current().posture();
            slouched = true;
            direction = SlouchRule.direction(to.flexionDeg(), to.leanDeg());
            double degrees = StrictMath.max(StrictMath.abs(to.flexionDeg()), StrictMath.abs(to.leanDeg()));
            events.add(new TruthEvent(atMicros, Kind.SLOUCH_STARTED, direction.name(), degrees));
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
