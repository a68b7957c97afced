package plumbline.core.tilt;

import plumbline.core.fixed.Q;
import plumbline.core.fixed.UnitVector;
import plumbline.core.state.StateCodec;

/** Up in the sensor frame, Q30: up in the gyro's inertial frame, turned back. */
final class SensorUp {

    private static final int MATRIX_BITS = 28;

    int xQ30;
    int yQ30;
    int zQ30 = Q.ONE_Q30;

    /** Takes {@code inertial} as it looks from attitude {@code m}. */
    void turnBack(Strapdown m, UnitVector inertial) {
        long x = inertial.xQ30();
        long y = inertial.yQ30();
        long z = inertial.zQ30();
        xQ30 = (int) Q.round(m.m00 * x + m.m10 * y + m.m20 * z, MATRIX_BITS);
        yQ30 = (int) Q.round(m.m01 * x + m.m11 * y + m.m21 * z, MATRIX_BITS);
        zQ30 = (int) Q.round(m.m02 * x + m.m12 * y + m.m22 * z, MATRIX_BITS);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        xQ30 = s.word(xQ30);
        yQ30 = s.word(yQ30);
        zQ30 = s.word(zQ30);
    }
}
