package plumbline.core.trace;

import plumbline.core.imu.GyroRange;

/** The range of a sensor that this version does not know, by the scale that its trace brings along. */
record RecordedGyroRange(int fullScaleDps, int nanoDpsPerCount) implements GyroRange {

    RecordedGyroRange {
        if (fullScaleDps < 15 || fullScaleDps > 4000 || nanoDpsPerCount <= 0) {
            throw new IllegalArgumentException("gyro range must be 15 to 4000 dps with a scale above 0, found "
                    + fullScaleDps + " dps and " + nanoDpsPerCount + " nano-dps a count");
        }
    }
}
