package plumbline.emulator.wearer;

import plumbline.core.posture.Forward;

/**
 * How a unit sits on the body: first along two of the sensor's axes, then turned about the body's.
 *
 * @param forward the sensor axis that points to the wearer's front; not {@link Forward#LEARN}
 * @param up the sensor axis that points along the spine, upward; at right angles to {@code forward}
 * @param pitchDeg turned forward, degrees, applied first
 * @param rollDeg turned to the right
 * @param yawDeg turned to the left about the spine, applied last
 */
public record Mounting(Forward forward, Forward up, double pitchDeg, double rollDeg, double yawDeg) {

    /** Flat on the upper back with the chip facing out (front is -z, up is +y), tilted forward by the slope of the back. */
    public static final Mounting DEFAULT = new Mounting(Forward.MINUS_Z, Forward.PLUS_Y, 12, 2, 0);

    /** Sensor axes and trunk axes are the same: x to the front, z up. */
    public static final Mounting ALIGNED = new Mounting(Forward.PLUS_X, Forward.PLUS_Z, 0, 0, 0);

    public Mounting {
        if (forward == Forward.LEARN || up == Forward.LEARN || dot(forward, up) != 0) {
            throw new IllegalArgumentException("forward and up must be two sensor axes at right angles, found "
                    + forward.text() + " and " + up.text());
        }
    }

    /** Turns vectors of the sensor's axes into trunk axes. */
    Matrix toTrunk() {
        double fx = forward.x();
        double fy = forward.y();
        double fz = forward.z();
        double ux = up.x();
        double uy = up.y();
        double uz = up.z();
        Matrix axes = new Matrix(fx, fy, fz, uy * fz - uz * fy, uz * fx - ux * fz, ux * fy - uy * fx, ux, uy, uz);
        return Matrix.turn(pitchDeg, rollDeg, yawDeg).times(axes);
    }

    private static int dot(Forward a, Forward b) {
        return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
    }
}
