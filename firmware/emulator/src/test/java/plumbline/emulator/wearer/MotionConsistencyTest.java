package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Differentiates the motion numerically, at ten thousand samples a second, and compares with what the sensor is told: the
 * orientation gives the angular rate, the position on the way gives, twice, the specific force.
 */
class MotionConsistencyTest {
    private static final double H = 1e-4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slouch 40deg 2s\nbend 70deg 3s",
                "walk 4s 2.3Hz\nupright 2s",
                "stairs up 2s\nstairs down 2s 2.0Hz\nupright 2s",
                "walk 12s\nlean left 30deg 3s",
                "bus 9s slouch 25deg\nupright 3s",
                "lie right 3s\nlie prone 3s\nsit",
                "take off 4s edge\nupright 3s",
                "bow\nslip right 20deg\nslip forward 30deg\nwork 20s"
            })
    void shouldBeItsOwnDerivativeWhateverIsPlayed(String text) {
        Dice dice = new Dice(99);
        Body body = new Body(dice.split(1), H);
        Kinematics kinematics = new Kinematics(body.pose);
        Director director = new Director(Scenario.parse("test", text), body, dice.split(2));
        Frame before = new Frame();
        Frame at = new Frame();
        Frame after = new Frame();
        double worstRate = 0;
        double worstForce = 0;
        long i = 0;
        while (director.plan(i * H, i)) {
            body.at(i * H);
            kinematics.update();
            Frame oldest = before;
            before = at;
            at = after;
            after = oldest;
            after.take(body.pose, kinematics);
            if (++i > 3) {
                worstRate = StrictMath.max(worstRate, at.rateError(before, after));
                worstForce = StrictMath.max(worstForce, at.forceError(before, after));
            }
        }

        assertEquals(0, worstRate, 2e-5, "rad/s");
        assertEquals(0, worstForce, 4e-3, "m/s²");
        assertTrue(i > 30_000);
    }

    /** Orientation, velocity and what the sensor was told, at one time. */
    private static final class Frame {
        private Matrix turn = Matrix.turn(0, 0, 0);
        private final double[] velocity = new double[3];
        private final double[] rate = new double[3];
        private final double[] force = new double[3];
        private final double[] place = new double[3];

        void take(Pose p, Kinematics k) {
            double toDeg = 180 / StrictMath.PI;
            Matrix trunk = Matrix.turn(
                    p.flexion.value * toDeg, p.lean.value * toDeg, (p.heading.value + p.twist.value) * toDeg);
            turn = trunk.times(Matrix.turn(p.slipFlexion.value * toDeg, p.slipLean.value * toDeg, 0));
            double[] arm = apply(trunk, -0.10 + p.skinX.value, p.skinY.value, 0.40 + p.skinZ.value);
            double c = StrictMath.cos(p.heading.value);
            double s = StrictMath.sin(p.heading.value);
            place[0] = arm[0] + c * p.pelvisX.value - s * p.pelvisY.value;
            place[1] = arm[1] + s * p.pelvisX.value + c * p.pelvisY.value;
            place[2] = arm[2] + p.pelvisZ.value;
            velocity[0] = p.speed.value * c;
            velocity[1] = p.speed.value * s;
            rate[0] = k.rateX;
            rate[1] = k.rateY;
            rate[2] = k.rateZ;
            force[0] = k.forceX;
            force[1] = k.forceY;
            force[2] = k.forceZ;
        }

        /** Against the skew part of Rᵀ dR/dt, by central difference. */
        double rateError(Frame before, Frame after) {
            Matrix d = turn.transposed().times(after.turn);
            Matrix e = turn.transposed().times(before.turn);
            double x = (d.zy() - d.yz() - e.zy() + e.yz()) / (4 * H);
            double y = (d.xz() - d.zx() - e.xz() + e.zx()) / (4 * H);
            double z = (d.yx() - d.xy() - e.yx() + e.xy()) / (4 * H);
            return largest(x - rate[0], y - rate[1], z - rate[2]);
        }

        /** Second difference of the place beside the path, first of the path's velocity, and gravity, turned inward. */
        double forceError(Frame before, Frame after) {
            double[] a = new double[3];
            for (int i = 0; i < 3; i++) {
                a[i] = (after.place[i] - 2 * place[i] + before.place[i]) / (H * H)
                        + (after.velocity[i] - before.velocity[i]) / (2 * H);
            }
            double[] felt = apply(turn.transposed(), a[0], a[1], a[2] + Kinematics.G);
            return largest(felt[0] - force[0], felt[1] - force[1], felt[2] - force[2]);
        }

        private static double largest(double x, double y, double z) {
            return StrictMath.max(StrictMath.abs(x), StrictMath.max(StrictMath.abs(y), StrictMath.abs(z)));
        }

        private static double[] apply(Matrix m, double x, double y, double z) {
            return new double[] {
                m.xx() * x + m.xy() * y + m.xz() * z,
                m.yx() * x + m.yy() * y + m.yz() * z,
                m.zx() * x + m.zy() * y + m.zz() * z
            };
        }
    }
}
