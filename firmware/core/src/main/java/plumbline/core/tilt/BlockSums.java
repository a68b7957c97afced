package plumbline.core.tilt;

import plumbline.core.fixed.Q;
import plumbline.core.state.StateCodec;

/** Sums over the samples of one block: specific force turned into the inertial frame, Q36; rate and force as they are, Q8. */
final class BlockSums {

    private final int blockShift;
    private final int blockSamples;
    private int samples;
    private boolean spoilt;

    long inertialX;
    long inertialY;
    long inertialZ;
    long gyroX;
    long gyroY;
    long gyroZ;
    long accelX;
    long accelY;
    long accelZ;

    /** @param blockShift a block has two to the power of this samples */
    BlockSums(int blockShift) {
        this.blockShift = blockShift;
        blockSamples = 1 << blockShift;
    }

    /** Adds one sample of rate and force, counts Q8; {@code m} turns it. */
    void add(Strapdown m, int gx, int gy, int gz, int ax, int ay, int az) {
        inertialX += m.m00 * ax + m.m01 * ay + m.m02 * az;
        inertialY += m.m10 * ax + m.m11 * ay + m.m12 * az;
        inertialZ += m.m20 * ax + m.m21 * ay + m.m22 * az;
        gyroX += gx;
        gyroY += gy;
        gyroZ += gz;
        accelX += ax;
        accelY += ay;
        accelZ += az;
        samples++;
    }

    /** The block has a sample that can't be added: a mean over the others would be one of another time. */
    void spoil() {
        spoilt = true;
    }

    /** True if there is nothing to make means of. */
    boolean isEmpty() {
        return samples == 0 || spoilt;
    }

    /** The mean over the samples added of {@code sum}, with {@code dropBits} fewer fraction bits. */
    long mean(long sum, int dropBits) {
        return samples == blockSamples ? Q.round(sum, blockShift + dropBits) : Q.round(sum / samples, dropBits);
    }

    void clear() {
        samples = 0;
        spoilt = false;
        inertialX = inertialY = inertialZ = 0;
        gyroX = gyroY = gyroZ = 0;
        accelX = accelY = accelZ = 0;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        samples = s.word(samples);
        spoilt = s.flag(spoilt);
        inertialX = s.word(inertialX);
        inertialY = s.word(inertialY);
        inertialZ = s.word(inertialZ);
        gyroX = s.word(gyroX);
        gyroY = s.word(gyroY);
        gyroZ = s.word(gyroZ);
        accelX = s.word(accelX);
        accelY = s.word(accelY);
        accelZ = s.word(accelZ);
    }
}
