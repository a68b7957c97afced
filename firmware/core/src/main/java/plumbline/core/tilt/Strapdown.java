package plumbline.core.tilt;

import plumbline.core.fixed.Q;
import plumbline.core.fixed.Roots;
import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;

/**
 * The gyro's own attitude: a quaternion that turns sensor-frame vectors into an almost inertial frame, heading and tilt
 * arbitrary, and its rotation matrix.
 *
 * <p>Quaternion in Q30, matrix in Q28. Series of the half angle's sine and cosine to third and fourth order: at 4000 °/s
 * and 50 Hz the turn of one sample is right to 2 degrees, at a tenth of that to a millionth.
 */
final class Strapdown {

    private static final long ONE_Q60 = 1L << 60;
    private static final int SIXTH_Q30 = 178_956_971;
    private static final int TWELFTH_Q30 = 89_478_485;

    /** A half angle squared beyond which the series' norm leaves one by more than a millionth. */
    private static final long LARGE_Q30 = Q.ONE_Q30 / 32;

    /** A half angle squared up to which the second order is right to 10⁻⁸: 90 °/s at 208 Hz. */
    private static final long SMALL_Q30 = Q.ONE_Q30 >> 16;

    /** How far from one, in Q60, a squared norm is still brought back well enough by one Newton step. */
    private static final long NEAR_Q60 = ONE_Q60 >> 12;

    private final long halfAngleScale;
    private final int halfAngleShift;

    private long q0 = Q.ONE_Q30;
    private long q1;
    private long q2;
    private long q3;

    long m00 = 1 << 28;
    long m01;
    long m02;
    long m10;
    long m11 = 1 << 28;
    long m12;
    long m20;
    long m21;
    long m22 = 1 << 28;

    Strapdown(ImuFormat format) {
        // Half the turn of one count in one period, radians: π/360 · 10⁻¹⁸ · 2^128 is this constant.
        long productNano = (long) format.gyro().nanoDpsPerCount() * format.samplePeriodNanos();
        long halfAngleQ64 = Math.multiplyHigh(productNano, 2_969_523_844_624_907_633L);
        int drop = 64 - Long.numberOfLeadingZeros(halfAngleQ64) - 24;
        halfAngleScale = Q.round(halfAngleQ64, drop);
        halfAngleShift = 64 - drop + 20 - 31;
    }

    /** Turns by one sample of angular rate, counts Q20 within ±2^36.4. */
    void step(long xQ20, long yQ20, long zQ20) {
        long hx = Q.round(xQ20 * halfAngleScale, halfAngleShift);
        long hy = Q.round(yQ20 * halfAngleScale, halfAngleShift);
        long hz = Q.round(zQ20 * halfAngleScale, halfAngleShift);
        long cx = hx >> 3;
        long cy = hy >> 3;
        long cz = hz >> 3;
        long squareQ30 = (cx * cx + cy * cy + cz * cz) >> 26;
        long x = hx;
        long y = hy;
        long z = hz;
        long w = (1L << 31) - squareQ30;
        if (squareQ30 > SMALL_Q30) {
            long sincQ30 = Q.ONE_Q30 - ((squareQ30 * SIXTH_Q30) >> 30);
            long fourthQ30 = ((squareQ30 >> 4) * (squareQ30 >> 4)) >> 22;
            w += (fourthQ30 * TWELFTH_Q30) >> 30;
            x = (hx * sincQ30) >> 30;
            y = (hy * sincQ30) >> 30;
            z = (hz * sincQ30) >> 30;
        }
        long a = q0;
        long b = q1;
        long c = q2;
        long d = q3;
        q0 = Q.round(a * w - b * x - c * y - d * z, 31);
        q1 = Q.round(a * x + b * w + c * z - d * y, 31);
        q2 = Q.round(a * y - b * z + c * w + d * x, 31);
        q3 = Q.round(a * z + b * y - c * x + d * w, 31);
        if (squareQ30 > LARGE_Q30) {
            normalise();
        }
        updateMatrix();
    }

    /** Brings the quaternion's length back to one; the matrix follows with the next step. */
    void normalise() {
        long squareQ60 = q0 * q0 + q1 * q1 + q2 * q2 + q3 * q3;
        long off = squareQ60 - ONE_Q60;
        if (Math.abs(off) < NEAR_Q60) {
            long factorQ30 = Q.ONE_Q30 - Q.round(off, 31);
            q0 = Q.round(q0 * factorQ30, 30);
            q1 = Q.round(q1 * factorQ30, 30);
            q2 = Q.round(q2 * factorQ30, 30);
            q3 = Q.round(q3 * factorQ30, 30);
        } else {
            long length = Roots.isqrt(squareQ60);
            q0 = (q0 << 30) / length;
            q1 = (q1 << 30) / length;
            q2 = (q2 << 30) / length;
            q3 = (q3 << 30) / length;
        }
    }

    private void updateMatrix() {
        long a = q0;
        long b = q1;
        long c = q2;
        long d = q3;
        long bb = b * b;
        long cc = c * c;
        long dd = d * d;
        long bc = b * c;
        long bd = b * d;
        long cd = c * d;
        long ab = a * b;
        long ac = a * c;
        long ad = a * d;
        m00 = (1 << 28) - ((cc + dd) >> 31);
        m11 = (1 << 28) - ((bb + dd) >> 31);
        m22 = (1 << 28) - ((bb + cc) >> 31);
        m01 = ((bc - ad) >> 31);
        m10 = ((bc + ad) >> 31);
        m02 = ((bd + ac) >> 31);
        m20 = ((bd - ac) >> 31);
        m12 = ((cd - ab) >> 31);
        m21 = ((cd + ab) >> 31);
    }

    int q0Q30() {
        return (int) q0;
    }

    int q1Q30() {
        return (int) q1;
    }

    int q2Q30() {
        return (int) q2;
    }

    int q3Q30() {
        return (int) q3;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        q0 = s.word(q0);
        q1 = s.word(q1);
        q2 = s.word(q2);
        q3 = s.word(q3);
        m00 = s.word(m00);
        m01 = s.word(m01);
        m02 = s.word(m02);
        m10 = s.word(m10);
        m11 = s.word(m11);
        m12 = s.word(m12);
        m20 = s.word(m20);
        m21 = s.word(m21);
        m22 = s.word(m22);
    }
}
