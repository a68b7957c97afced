package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KinematicsTest {
    private static final double DEG = StrictMath.PI / 180;

    private final Pose pose = new Pose();
    private final Kinematics kinematics = new Kinematics(pose);

    @Test
    void shouldFeelGravityAloneWhenUprightAndStill() {
        kinematics.update();

        assertForce(0, 0, Kinematics.G);
        assertRate(0, 0, 0);
    }

    @Test
    void shouldFeelUpTowardsTheBackWhenFlexed() {
        pose.flexion.value = 30 * DEG;
        kinematics.update();

        assertForce(-Kinematics.G / 2, 0, Kinematics.G * StrictMath.cos(30 * DEG));
    }

    @Test
    void shouldFeelUpTowardsTheLeftWhenLeaningRight() {
        pose.lean.value = 30 * DEG;
        kinematics.update();

        assertForce(0, Kinematics.G / 2, Kinematics.G * StrictMath.cos(30 * DEG));
    }

    @Test
    void shouldFeelLeverArmWhenFlexing() {
        pose.flexion.rate = 2;
        pose.flexion.accel = 3;
        kinematics.update();

        assertForce(3 * 0.40 + 2 * 2 * 0.10, 0, Kinematics.G + 3 * 0.10 - 2 * 2 * 0.40);
        assertRate(0, 2, 0);
    }

    @Test
    void shouldFeelTurnOfTheWayWhenRidingRoundABend() {
        pose.speed.value = 6;
        pose.heading.rate = 0.2;
        kinematics.update();

        assertForce(0.2 * 0.2 * 0.10, 6 * 0.2, Kinematics.G);
        assertRate(0, 0, 0.2);
    }

    @Test
    void shouldReadFlexedWhenTheUnitSlippedForward() {
        pose.slipFlexion.value = 30 * DEG;
        pose.slipFlexion.rate = 0.5;
        kinematics.update();

        assertForce(-Kinematics.G / 2, 0, Kinematics.G * StrictMath.cos(30 * DEG));
        assertRate(0, 0.5, 0);
    }

    private void assertForce(double x, double y, double z) {
        assertEquals(x, kinematics.forceX, 1e-12);
        assertEquals(y, kinematics.forceY, 1e-12);
        assertEquals(z, kinematics.forceZ, 1e-12);
    }

    private void assertRate(double x, double y, double z) {
        assertEquals(x, kinematics.rateX, 1e-12);
        assertEquals(y, kinematics.rateY, 1e-12);
        assertEquals(z, kinematics.rateZ, 1e-12);
    }
}
