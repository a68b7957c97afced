package plumbline.emulator.wearer;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/** The sensor itself: true rate and force in trunk axes become counts with this unit's errors. */
final class Sensor {
    private static final double RAD_TO_DPS = 180 / StrictMath.PI;

    private final Half gyro;
    private final Half accel;
    private final double gyroWalk;
    private final Dice dice;
    private final double[] walked = new double[3];
    private final double thermometerOffset;

    /** One half, all in counts: a matrix from trunk axes, the offset of this moment, the deviation of the noise. */
    private static final class Half {
        final SensorErrors errors;
        final Matrix m;
        final double perCount;
        final double sigma;
        final double[] offset = new double[3];

        Half(SensorErrors errors, Matrix fromTrunk, double unitsPerInput, double perCount, double sigma) {
            this.errors = errors;
            this.m = errors.gain.times(fromTrunk).scaled(unitsPerInput / perCount);
            this.perCount = perCount;
            this.sigma = sigma / perCount;
        }
    }

    /** The unit of {@code before}, as it has drifted, measuring in another format. */
    Sensor(SensorUnit unit, ImuFormat format, Sensor before) {
        this(unit, format, before.dice);
        System.arraycopy(before.walked, 0, walked, 0, walked.length);
    }

    Sensor(SensorUnit unit, ImuFormat format, Dice day) {
        SensorModel model = unit.model();
        Dice maker = new Dice(unit.seed());
        Matrix fromTrunk = unit.mounting().toTrunk().transposed();
        double rootBandwidth = StrictMath.sqrt(0.5e9 / format.samplePeriodNanos());
        gyro = new Half(
                new SensorErrors(model.gyro, model.crossAxis, maker.split(1)),
                fromTrunk,
                RAD_TO_DPS,
                format.gyro().nanoDpsPerCount() * 1e-9,
                model.noise.gyroDensity() * rootBandwidth);
        accel = new Half(
                new SensorErrors(model.accel, model.crossAxis, maker.split(2)),
                fromTrunk,
                1 / Kinematics.G,
                format.accel().nanoGPerCount() * 1e-9,
                model.noise.accelDensity() * rootBandwidth);
        gyroWalk = model.noise.gyroWalk();
        thermometerOffset = maker.split(3).gaussian(model.thermometer / 2, model.thermometer);
        dice = day;
    }

    /** Lets {@code seconds} pass at a temperature: offsets drift and walk. */
    void drift(double seconds, double centigrade) {
        double walk = gyroWalk * StrictMath.sqrt(seconds);
        for (int axis = 0; axis < 3; axis++) {
            walked[axis] += walk * dice.gaussian();
            gyro.offset[axis] = (gyro.errors.offsetAt(axis, centigrade) + walked[axis]) / gyro.perCount;
            accel.offset[axis] = accel.errors.offsetAt(axis, centigrade) / accel.perCount;
        }
    }

    /** What the thermometer reads, 0.01 °C. */
    int temperatureCentiC(double centigrade) {
        return (int) StrictMath.round((centigrade + thermometerOffset) * 100);
    }

    /** Appends one sample. */
    void measure(Kinematics k, ImuBatch batch) {
        batch.add(
                count(gyro, gyro.m.xx() * k.rateX + gyro.m.xy() * k.rateY + gyro.m.xz() * k.rateZ + gyro.offset[0]),
                count(gyro, gyro.m.yx() * k.rateX + gyro.m.yy() * k.rateY + gyro.m.yz() * k.rateZ + gyro.offset[1]),
                count(gyro, gyro.m.zx() * k.rateX + gyro.m.zy() * k.rateY + gyro.m.zz() * k.rateZ + gyro.offset[2]),
                count(
                        accel,
                        accel.m.xx() * k.forceX + accel.m.xy() * k.forceY + accel.m.xz() * k.forceZ + accel.offset[0]),
                count(
                        accel,
                        accel.m.yx() * k.forceX + accel.m.yy() * k.forceY + accel.m.yz() * k.forceZ + accel.offset[1]),
                count(
                        accel,
                        accel.m.zx() * k.forceX + accel.m.zy() * k.forceY + accel.m.zz() * k.forceZ + accel.offset[2]));
    }

    private short count(Half half, double counts) {
        double noisy = half.sigma == 0 ? counts : counts + half.sigma * dice.gaussian();
        return (short) StrictMath.clamp(StrictMath.floor(noisy + 0.5), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
