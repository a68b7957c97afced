package plumbline.emulator.wearer;

/**
 * Rigid-body motion: from a {@link Pose} to what an ideal sensor on the trunk feels, in trunk axes and then as slipped.
 *
 * <p>Everything is analytic: angular rate is the derivative of the orientation, and specific force carries gravity, the
 * path's acceleration and turn, the pelvis's own motion with its Coriolis part, the lever arm (Euler and centripetal) and
 * the skin's motion. Source: any text on rotating frames, e.g. Goldstein, Classical Mechanics, section 4.10.
 */
final class Kinematics {
    /** Standard gravity, m/s². */
    static final double G = 9.80665;

    /** Sensor from the pelvis: behind and above, m; about where the fourth thoracic vertebra is on an adult. */
    private static final double LEVER_X = -0.10;

    private static final double LEVER_Z = 0.40;

    private final Pose pose;

    /** Angular rate of the sensor before mounting, rad/s. */
    double rateX;

    double rateY;
    double rateZ;

    /** Specific force at the sensor before mounting, m/s². */
    double forceX;

    double forceY;
    double forceZ;

    private double slipSinFlexion;
    private double slipCosFlexion = 1;
    private double slipSinLean;
    private double slipCosLean = 1;
    private double slippedFlexion;
    private double slippedLean;

    Kinematics(Pose pose) {
        this.pose = pose;
    }

    /** Works out rate and specific force from the pose as it stands. */
    void update() {
        Pose p = pose;
        double sf = Trig.sin(p.flexion.value);
        double cf = Trig.cos(p.flexion.value);
        double sl = Trig.sin(p.lean.value);
        double cl = Trig.cos(p.lean.value);
        double upX = -cl * sf;
        double upY = sl;
        double upZ = cl * cf;

        double flexionRate = p.flexion.rate;
        double leanRate = p.lean.rate;
        double yawRate = p.heading.rate + p.twist.rate;
        double yawAccel = p.heading.accel + p.twist.accel;
        double wx = leanRate * cf + yawRate * upX;
        double wy = flexionRate + yawRate * upY;
        double wz = leanRate * sf + yawRate * upZ;

        double upRateX = wz * upY - wy * upZ;
        double upRateY = wx * upZ - wz * upX;
        double upRateZ = wy * upX - wx * upY;
        double bend = leanRate * flexionRate;
        double ax = p.lean.accel * cf - bend * sf + yawAccel * upX + yawRate * upRateX;
        double ay = p.flexion.accel + yawAccel * upY + yawRate * upRateY;
        double az = p.lean.accel * sf + bend * cf + yawAccel * upZ + yawRate * upRateZ;

        double rx = LEVER_X + p.skinX.value;
        double ry = p.skinY.value;
        double rz = LEVER_Z + p.skinZ.value;
        double turnX = wy * rz - wz * ry + 2 * p.skinX.rate;
        double turnY = wz * rx - wx * rz + 2 * p.skinY.rate;
        double turnZ = wx * ry - wy * rx + 2 * p.skinZ.rate;
        double fx = ay * rz - az * ry + wy * turnZ - wz * turnY + p.skinX.accel;
        double fy = az * rx - ax * rz + wz * turnX - wx * turnZ + p.skinY.accel;
        double fz = ax * ry - ay * rx + wx * turnY - wy * turnX + p.skinZ.accel;

        double hr = p.heading.rate;
        double px = p.speed.rate
                + p.pelvisX.accel
                - 2 * hr * p.pelvisY.rate
                - p.heading.accel * p.pelvisY.value
                - hr * hr * p.pelvisX.value;
        double py = hr * p.speed.value
                + p.pelvisY.accel
                + 2 * hr * p.pelvisX.rate
                + p.heading.accel * p.pelvisX.value
                - hr * hr * p.pelvisY.value;
        double pz = p.pelvisZ.accel + G;
        double st = Trig.sin(p.twist.value);
        double ct = Trig.cos(p.twist.value);
        double qx = ct * px + st * py;
        double qy = ct * py - st * px;
        double tilted = sl * qy - cl * pz;
        fx += cf * qx + sf * tilted;
        fy += cl * qy + sl * pz;
        fz += sf * qx - cf * tilted;
        slip(wx, wy, wz, fx, fy, fz);
    }

    /** From trunk axes into those of the slipped unit: lean's turn undone, then flexion's. */
    private void slip(double wx, double wy, double wz, double fx, double fy, double fz) {
        if (pose.slipFlexion.value != slippedFlexion || pose.slipLean.value != slippedLean) {
            slippedFlexion = pose.slipFlexion.value;
            slippedLean = pose.slipLean.value;
            slipSinFlexion = Trig.sin(slippedFlexion);
            slipCosFlexion = Trig.cos(slippedFlexion);
            slipSinLean = Trig.sin(slippedLean);
            slipCosLean = Trig.cos(slippedLean);
        }
        double sf = slipSinFlexion;
        double cf = slipCosFlexion;
        double sl = slipSinLean;
        double cl = slipCosLean;
        double turned = cl * wz - sl * wy;
        double leanRate = pose.slipLean.rate;
        rateX = cf * wx - sf * turned + leanRate * cf;
        rateY = cl * wy + sl * wz + pose.slipFlexion.rate;
        rateZ = sf * wx + cf * turned + leanRate * sf;
        double pushed = cl * fz - sl * fy;
        forceX = cf * fx - sf * pushed;
        forceY = cl * fy + sl * fz;
        forceZ = sf * fx + cf * pushed;
    }
}
