package plumbline.emulator.wearer;

import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;

/**
 * A make of sensor: what its maker says of noise and error.
 *
 * <p>Noise, offsets and drift are those of the project's sensor table (LSM6DSOX: ST DS12814; MPU-6050: InvenSense
 * PS-MPU-6000A; ICM-42688-P: TDK DS-000347); scale and cross-axis errors are the makers' tolerances, where a maker gives
 * none, 1 %. The random walk of the gyro's bias is nobody's figure: it stands for instability over minutes.
 */
public enum SensorModel {
    /** Quantises and saturates, and does nothing else wrong. */
    IDEAL("ideal", new Noise(0, 0, 0), new Limits(0, 0, 0), new Limits(0, 0, 0), 0, 0),
    LSM6DSOX(
            KnownSensors.LSM6DSOX,
            new Noise(0.0038, 70e-6, 2e-4),
            new Limits(1, 0.010, 0.01),
            new Limits(0.020, 0.0001, 0.01),
            0.01,
            1),
    MPU_6050(
            KnownSensors.MPU_6050,
            new Noise(0.005, 400e-6, 1e-3),
            new Limits(20, 0.16, 0.03),
            new Limits(0.080, 0.0007, 0.03),
            0.02,
            1),
    ICM_42688_P(
            KnownSensors.ICM_42688_P,
            new Noise(0.0028, 70e-6, 2e-4),
            new Limits(0.5, 0.005, 0.005),
            new Limits(0.020, 0.00015, 0.005),
            0.0125,
            1);

    /**
     * Noise of both halves.
     *
     * @param gyroDensity dps/√Hz
     * @param accelDensity g/√Hz
     * @param gyroWalk random walk of the gyro's bias, dps/√s
     */
    record Noise(double gyroDensity, double accelDensity, double gyroWalk) {}

    /**
     * How far one half of a unit may be off.
     *
     * @param offset at 25 °C, dps or g
     * @param offsetPerDegC drift of the offset, dps/°C or g/°C
     * @param scale share of the reading
     */
    record Limits(double offset, double offsetPerDegC, double scale) {}

    private static final int RANGE_DPS = 2000;
    private static final int RANGE_G = 16;

    private final String text;
    final Noise noise;
    final Limits gyro;
    final Limits accel;

    /** Sensitivity to the other two axes and between the two halves, share of their reading. */
    final double crossAxis;

    /** Offset of the thermometer, °C. */
    final double thermometer;

    SensorModel(String text, Noise noise, Limits gyro, Limits accel, double crossAxis, double thermometer) {
        this.text = text;
        this.noise = noise;
        this.gyro = gyro;
        this.accel = accel;
        this.crossAxis = crossAxis;
        this.thermometer = thermometer;
    }

    /** The name as its maker writes it. */
    public String text() {
        return text;
    }

    /** @throws IllegalArgumentException if there is none of that name, naming those there are */
    public static SensorModel of(String text) {
        StringBuilder known = new StringBuilder();
        for (SensorModel model : values()) {
            if (model.text.equalsIgnoreCase(text)) {
                return model;
            }
            known.append(' ').append(model.text);
        }
        throw new IllegalArgumentException("sensor must be one of" + known + ", found \"" + text + "\"");
    }

    /**
     * What it delivers at 2000 dps and 16 g.
     *
     * @throws IllegalArgumentException if {@code rateHz} is not 50 to 2000
     */
    public ImuFormat format(int rateHz) {
        if (rateHz < 50 || rateHz > 2000) {
            throw new IllegalArgumentException("rate must be 50 to 2000 Hz, found " + rateHz);
        }
        return KnownSensors.format(text, RANGE_DPS, RANGE_G, (1_000_000_000 + rateHz / 2) / rateHz);
    }

    /** One unit of this make, its errors drawn from {@code seed}, in the default mounting. */
    public SensorUnit unit(long seed) {
        return new SensorUnit(this, Mounting.DEFAULT, seed);
    }
}
