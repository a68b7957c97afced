package plumbline.host.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import plumbline.core.posture.Decision;

/** Compares the angles of two runs as they come, in memory that does not grow with their length. */
public final class AngleDiff {

    private final Deque<Angles> a = new ArrayDeque<>();
    private final Deque<Angles> b = new ArrayDeque<>();
    private long compared;
    private long different;
    private long unpaired;
    private int maxAngleMilliDeg;
    private int maxLoadPermille;
    private long firstMicros = -1;

    private record Angles(long atMicros, int flexion, int lean, int load, int flags) {
        static Angles of(Decision decision) {
            return new Angles(decision.atMicros, decision.a, decision.b, decision.c, decision.d);
        }
    }

    void addA(Decision decision) {
        a.add(Angles.of(decision));
        pair();
    }

    void addB(Decision decision) {
        b.add(Angles.of(decision));
        pair();
    }

    /** No more will come. */
    void end() {
        unpaired += a.size() + b.size();
    }

    /** Moments at which both runs have angles. */
    public long compared() {
        return compared;
    }

    /** Those of them at which anything differs. */
    public long different() {
        return different;
    }

    /** Moments at which one run only has angles. */
    public long unpaired() {
        return unpaired;
    }

    /** Greatest difference of flexion or lean, millidegrees. */
    public int maxAngleMilliDeg() {
        return maxAngleMilliDeg;
    }

    /** Greatest difference of load, thousandths. */
    public int maxLoadPermille() {
        return maxLoadPermille;
    }

    /** Sensor time of the first difference, µs, or -1. */
    public long firstMicros() {
        return firstMicros;
    }

    private void pair() {
        while (!a.isEmpty() && !b.isEmpty()) {
            Angles first = a.element();
            Angles second = b.element();
            if (first.atMicros == second.atMicros) {
                compare(a.remove(), b.remove());
            } else if (first.atMicros < second.atMicros) {
                a.remove();
                unpaired++;
            } else {
                b.remove();
                unpaired++;
            }
        }
    }

    private void compare(Angles first, Angles second) {
        compared++;
        if (!first.equals(second)) {
            different++;
            firstMicros = firstMicros < 0 ? first.atMicros : firstMicros;
            int angle = Math.max(Math.abs(first.flexion - second.flexion), Math.abs(first.lean - second.lean));
            maxAngleMilliDeg = Math.max(maxAngleMilliDeg, angle);
            maxLoadPermille = Math.max(maxLoadPermille, Math.abs(first.load - second.load));
        }
    }
}
