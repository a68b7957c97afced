package plumbline.emulator.wearer;

import java.util.Arrays;

/**
 * A quantity that is moved now and then, each move of minimum jerk (Flash and Hogan, J. Neurosci. 5(7), 1985).
 *
 * <p>Moves add up, so one that begins before another has ended leaves value, rate and acceleration continuous. Any unit;
 * rate and acceleration are per second and per second squared.
 */
final class Ramp {
    /** Enough for seven bends one after another before the arrays have to grow. */
    private static final int MOVES = 16;

    private double settled;
    private int moves;
    private double[] delta = new double[MOVES];
    private double[] start = new double[MOVES];
    private double[] length = new double[MOVES];

    private double value;
    private double rate;
    private double accel;

    Ramp(double value) {
        settled = value;
        this.value = value;
    }

    double value() {
        return value;
    }

    double rate() {
        return rate;
    }

    double accel() {
        return accel;
    }

    /** Where it will be when every planned move is done. */
    double target() {
        double sum = settled;
        for (int i = 0; i < moves; i++) {
            sum += delta[i];
        }
        return sum;
    }

    /** Plans a move by {@code by} from {@code startSeconds}, which may lie ahead, over {@code seconds}. */
    void moveBy(double by, double startSeconds, double seconds) {
        if (by == 0) {
            return;
        }
        if (moves == delta.length) {
            delta = Arrays.copyOf(delta, 2 * moves);
            start = Arrays.copyOf(start, 2 * moves);
            length = Arrays.copyOf(length, 2 * moves);
        }
        delta[moves] = by;
        start[moves] = startSeconds;
        length[moves] = seconds;
        moves++;
    }

    /** Plans a move that ends at {@code target} once every move planned before is done too. */
    void moveTo(double target, double startSeconds, double seconds) {
        moveBy(target - target(), startSeconds, seconds);
    }

    /** Gives up every move that has not begun by {@code nowSeconds}. */
    void forgetFrom(double nowSeconds) {
        for (int i = moves - 1; i >= 0; i--) {
            if (start[i] > nowSeconds) {
                remove(i);
            }
        }
    }

    /** Brings value, rate and acceleration to {@code t}, seconds, which never falls. */
    void at(double t) {
        double v = settled;
        double r = 0;
        double a = 0;
        for (int i = moves - 1; i >= 0; i--) {
            double x = (t - start[i]) / length[i];
            if (x >= 1) {
                settled += delta[i];
                v += delta[i];
                remove(i);
            } else if (x > 0) {
                double perSecond = delta[i] / length[i];
                double y = 1 - x;
                v += delta[i] * x * x * x * (10 - 15 * x + 6 * x * x);
                r += perSecond * 30 * x * x * y * y;
                a += perSecond / length[i] * 60 * x * y * (1 - 2 * x);
            }
        }
        value = v;
        rate = r;
        accel = a;
    }

    private void remove(int i) {
        moves--;
        delta[i] = delta[moves];
        start[i] = start[moves];
        length[i] = length[moves];
    }
}
