package plumbline.emulator.world;

import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Forward;
import plumbline.emulator.wearer.Dice;
import plumbline.emulator.wearer.Mounting;

/** Lets one kind of {@link Jolt} go on for a while: runs with pauses between, no two jolts alike. No heap. */
final class Jolts {
    private final Dice dice;
    private final Pulses pulses;
    private final Forward front;
    private final Forward top;
    private @Nullable Jolt kind;
    private double untilSeconds;
    private double nextSeconds;
    private int left;
    private double peakG;

    Jolts(Dice dice, Pulses pulses, Mounting mounting) {
        this.dice = dice;
        this.pulses = pulses;
        front = mounting.forward();
        top = mounting.up();
    }

    /** From {@code seconds} on, in place of what went on; the run that is begun last is ended. */
    void begin(Jolt what, double forSeconds, double seconds) {
        kind = what;
        peakG = 0;
        untilSeconds = seconds + forSeconds;
        nextSeconds = seconds + dice.between(0.02, 0.06);
        left = runLength(what);
    }

    /** Plans what begins by {@code seconds}; to be asked at every sample. */
    void at(double seconds) {
        Jolt what = kind;
        if (what == null || seconds < nextSeconds) {
            return;
        }
        plan(what);
        left--;
        Jolt.Run run = what.run;
        if (left > 0) {
            nextSeconds += dice.between(run.least(), run.longest());
            return;
        }
        nextSeconds += dice.between(run.leastPause(), run.longestPause());
        left = runLength(what);
        peakG = 0;
        if (nextSeconds > untilSeconds) {
            kind = null;
        }
    }

    private int runLength(Jolt what) {
        return (int) dice.between(what.run.fewest(), what.run.most() + 1.0);
    }

    private void plan(Jolt what) {
        if (pulses.isFull()) {
            return;
        }
        Jolt.Run run = what.run;
        boolean rebounds = peakG > 0 && run.leastLeft() < 1;
        peakG = rebounds
                ? peakG * dice.between(run.leastLeft(), run.mostLeft())
                : dice.between(what.push.leastG(), what.push.mostG());
        double pushSeconds = dice.between(what.push.shortest(), what.push.longest());
        double hz = dice.between(what.swing.leastHz(), what.swing.mostHz());
        double decay = dice.between(what.swing.shortest(), what.swing.longest());
        Jolt.Way way = what.way;
        double ahead = way.ahead() + stray(way);
        double right = way.right() + stray(way);
        double up = way.up() + stray(way);
        double length = StrictMath.sqrt(ahead * ahead + right * right + up * up);
        double[] shares = pulses.plan(nextSeconds, pushSeconds, length == 0 ? 0 : peakG / length, hz, decay);
        for (int axis = 0; axis < 3; axis++) {
            shares[axis] = way.spin() * stray(way);
        }
        shares[3] = ahead * front.x() + up * top.x() + right * (front.y() * top.z() - front.z() * top.y());
        shares[4] = ahead * front.y() + up * top.y() + right * (front.z() * top.x() - front.x() * top.z());
        shares[5] = ahead * front.z() + up * top.z() + right * (front.x() * top.y() - front.y() * top.x());
    }

    private double stray(Jolt.Way way) {
        return dice.between(-way.stray(), way.stray());
    }
}
