package plumbline.core.trace;

import plumbline.core.imu.AccelRange;

/** The range of a sensor that this version does not know, by the scale that its trace brings along. */
record RecordedAccelRange(int fullScaleG, int nanoGPerCount) implements AccelRange {

    RecordedAccelRange {
        if (fullScaleG < 1 || fullScaleG > 32 || nanoGPerCount <= 0) {
            throw new IllegalArgumentException("accelerometer range must be 1 to 32 g with a scale above 0, found "
                    + fullScaleG + " g and " + nanoGPerCount + " nano-g a count");
        }
    }
}
