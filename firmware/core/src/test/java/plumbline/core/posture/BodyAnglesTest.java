package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BodyAnglesTest {

    /** Columns: the wearer's front, left and up, in the sensor's frame; each mounting has three distinct columns. */
    private static final double[][][] MOUNTINGS = {
        turned(0, 0, 0),
        turned(17, -33, 52),
        turned(90, 0, 0),
        turned(0, 90, 10),
        turned(180, 0, 0),
        turned(-120, 75, 200)
    };

    @Test
    void shouldReadFlexionOfEveryKnownTurnInEveryMounting() {
        for (double[][] mounting : MOUNTINGS) {
            for (int flexion = -175; flexion <= 175; flexion += 5) {
                check(mounting, flexion, 0, flexion, 0);
            }
        }
    }

    @Test
    void shouldReadLeanPastNinetyDegreesInEveryMounting() {
        for (double[][] mounting : MOUNTINGS) {
            for (int lean = -150; lean <= 150; lean += 5) {
                check(mounting, 0, lean, 0, lean);
            }
        }
    }

    @Test
    void shouldKeepFlexionAndLeanApartWhenBothAreThere() {
        for (double[][] mounting : MOUNTINGS) {
            for (int flexion = -100; flexion <= 100; flexion += 10) {
                for (int lean = -60; lean <= 60; lean += 10) {
                    check(mounting, flexion, lean, flexion, lean);
                }
            }
        }
    }

    @Test
    void shouldNotJumpWhileTheWearerLiesDownOnASide() {
        int before = 0;
        BodyAngles angles = new BodyAngles();
        for (int tenths = 600; tenths <= 1200; tenths++) {
            measure(angles, MOUNTINGS[1], 3, tenths / 10.0);
            assertTrue(Math.abs(angles.flexionMilliDeg() - before) < 4_000, "at lean " + tenths / 10.0);
            before = angles.flexionMilliDeg();
            assertEquals(tenths * 100, angles.leanMilliDeg(), 1_000);
        }
    }

    @Test
    void shouldSurviveAnyUpWhatever() {
        Random random = new Random(3);
        BodyAngles angles = new BodyAngles();
        FrameAxes frame = frame(MOUNTINGS[1]);
        for (int i = 0; i < 10_000; i++) {
            angles.measure(frame, random.nextInt(), random.nextInt(), random.nextInt());
            assertTrue(Math.abs(angles.flexionMilliDeg()) <= 180_000);
            assertTrue(Math.abs(angles.leanMilliDeg()) <= 180_000);
        }
        angles.measure(frame, 0, 0, 0);
        assertEquals(0, angles.flexionMilliDeg());
        assertEquals(0, angles.leanMilliDeg());
    }

    private static void check(double[][] mounting, double flexion, double lean, double wantFlexion, double wantLean) {
        BodyAngles angles = new BodyAngles();
        measure(angles, mounting, flexion, lean);
        String where = "flexion " + flexion + ", lean " + lean;
        if (Math.abs(Math.cos(Math.toRadians(lean))) > 0.27) {
            assertEquals(wantFlexion * 1000, angles.flexionMilliDeg(), 3, where);
        }
        assertEquals(wantLean * 1000, angles.leanMilliDeg(), 3, where);
    }

    private static void measure(BodyAngles angles, double[][] mounting, double flexionDeg, double leanDeg) {
        double f = Math.toRadians(flexionDeg);
        double l = Math.toRadians(leanDeg);
        int[] up = inSensor(mounting, -Math.cos(l) * Math.sin(f), Math.sin(l), Math.cos(l) * Math.cos(f));
        angles.measure(frame(mounting), up[0], up[1], up[2]);
    }

    private static FrameAxes frame(double[][] mounting) {
        int[] up = inSensor(mounting, 0, 0, 1);
        int[] front = inSensor(mounting, 1, 0, 0);
        FrameAxes axes = new FrameAxes();
        axes.set(up[0], up[1], up[2], front[0], front[1], front[2]);
        return axes;
    }

    private static int[] inSensor(double[][] mounting, double front, double left, double up) {
        int[] vector = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            double value = mounting[axis][0] * front + mounting[axis][1] * left + mounting[axis][2] * up;
            vector[axis] = (int) Math.round(value * (1 << 30));
        }
        return vector;
    }

    private static double[][] turned(double xDeg, double yDeg, double zDeg) {
        return times(turn(0, xDeg), times(turn(1, yDeg), turn(2, zDeg)));
    }

    private static double[][] turn(int axis, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        int a = (axis + 1) % 3;
        int b = (axis + 2) % 3;
        double[][] matrix = new double[3][3];
        matrix[axis][axis] = 1;
        matrix[a][a] = c;
        matrix[b][b] = c;
        matrix[a][b] = -s;
        matrix[b][a] = s;
        return matrix;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }
}
