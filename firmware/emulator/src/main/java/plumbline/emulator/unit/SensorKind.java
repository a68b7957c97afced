package plumbline.emulator.unit;

import plumbline.emulator.chip.EmulatedChip;
import plumbline.emulator.chip.Icm42688;
import plumbline.emulator.chip.Lsm6dsox;
import plumbline.emulator.chip.Motion;
import plumbline.emulator.chip.Mpu6050;
import plumbline.emulator.chip.MpuKind;
import plumbline.emulator.wearer.Dice;
import plumbline.emulator.wearer.SensorModel;

/** Sensors that an emulated unit can be built with, and where each is hurt by a fault. */
public enum SensorKind {
    LSM6DSOX("lsm6dsox", SensorModel.LSM6DSOX, Lsm6dsox.ADDRESS, new Weakness(0x0F, 0x69, 0x11, 0x04)) {
        @Override
        EmulatedChip build(int address, Motion motion, long unitSeed, long nowNanos) {
            int freqFine = (int) StrictMath.floor(new Dice(unitSeed).split(77).between(-8, 9));
            return new Lsm6dsox(address, motion, freqFine, nowNanos);
        }
    },
    MPU6050("mpu6050", SensorModel.MPU_6050, Mpu6050.ADDRESS, new Weakness(0x75, 0x34, 0x1B, 0x08)) {
        @Override
        EmulatedChip build(int address, Motion motion, long unitSeed, long nowNanos) {
            return new Mpu6050(address, MpuKind.MPU_6050, motion, clockPpm(unitSeed), nowNanos);
        }
    },
    ICM42688P("icm42688p", SensorModel.ICM_42688_P, Icm42688.ADDRESS, new Weakness(0x75, 0x34, 0x4F, 0x20)) {
        @Override
        EmulatedChip build(int address, Motion motion, long unitSeed, long nowNanos) {
            return new Icm42688(address, motion, clockPpm(unitSeed), nowNanos);
        }
    };

    /** A share of a maker's 1 %. */
    private static int clockPpm(long unitSeed) {
        return (int) new Dice(unitSeed).split(77).between(-8_000, 8_000);
    }

    /**
     * @param identity register of WHO_AM_I
     * @param wrongIdentity what stands in it after a brown-out
     * @param configuration a register of ranges
     * @param flip the bit in it that flips
     */
    record Weakness(int identity, int wrongIdentity, int configuration, int flip) {}

    private final String word;
    private final SensorModel model;
    private final int usualAddress;
    final Weakness weakness;

    SensorKind(String word, SensorModel model, int usualAddress, Weakness weakness) {
        this.word = word;
        this.model = model;
        this.usualAddress = usualAddress;
        this.weakness = weakness;
    }

    abstract EmulatedChip build(int address, Motion motion, long unitSeed, long nowNanos);

    public SensorModel model() {
        return model;
    }

    /** 7-bit address with its address pin low. */
    public int usualAddress() {
        return usualAddress;
    }

    /** @throws IllegalArgumentException if there is none of that word, naming those there are */
    public static SensorKind of(String word) {
        StringBuilder known = new StringBuilder();
        for (SensorKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
            known.append(known.isEmpty() ? "" : ", ").append(kind.word);
        }
        throw new IllegalArgumentException("expected one of " + known);
    }
}
