package plumbline.emulator.chip;

import static plumbline.emulator.chip.Drv2605lRegisters.*;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The DRV2605L haptic driver as its registers show it (TI SLOS854): standby, effects of its library in sequence, real-time
 * playback, auto-calibration, diagnosis, and a log of what a motor would have played.
 *
 * <p>External triggers, audio and one-time programming are not modelled: those modes play nothing.
 */
public final class Drv2605l implements EmulatedChip {

    /** The one address it has. */
    public static final int ADDRESS = 0x5A;

    private static final byte[] RESET = HexFormat.of().parseHex(RESET_HEX);
    private static final int SUPPLY_3V3 = 3300 * 255 / 5600;

    private final int[] registers = new int[COUNT];
    private final Drv2605lMotor motor = new Drv2605lMotor();
    private final Drv2605lPlayer player;
    private final BlockAccess block = new BlockAccess(0xFF, this::set, this::load, register -> register + 1 & 0xFF);

    /** @param actuator what is soldered to it, or null for none */
    public Drv2605l(@Nullable Actuator actuator) {
        player = new Drv2605lPlayer(registers, motor, actuator);
        reset();
    }

    /** Solders another motor to it, or takes it off. */
    public void attach(@Nullable Actuator actuator) {
        player.actuator = actuator;
    }

    /** What it played, up to when it was last spoken to or asked. */
    public HapticLog log() {
        return motor.log;
    }

    /** True while the motor is driven. */
    public boolean motorRuns(long nowNanos) {
        return amplitudePermille(nowNanos) > 0;
    }

    /** How hard the motor is driven, 0 to 1000 of what is full for it. */
    public int amplitudePermille(long nowNanos) {
        player.advance(nowNanos);
        return motor.amplitudePermille();
    }

    @Override
    public String name() {
        return "DRV2605L";
    }

    @Override
    public int address() {
        return ADDRESS;
    }

    @Override
    public void write(byte[] data, int offset, int length, long nowNanos) {
        player.advance(nowNanos);
        block.write(data, offset, length, nowNanos);
    }

    @Override
    public void read(byte[] into, int offset, int length, long nowNanos) {
        player.advance(nowNanos);
        block.read(into, offset, length, nowNanos);
    }

    private int load(int register, long nowNanos) {
        int value = peek(register);
        if (register == STATUS) {
            registers[STATUS] = DEVICE_ID;
        }
        return value;
    }

    @Override
    public void powerCycle(long nowNanos) {
        player.advance(nowNanos);
        player.cancel(nowNanos);
        motor.stop(nowNanos);
        reset();
    }

    @Override
    public int peek(int register) {
        return register < COUNT ? registers[register] : 0;
    }

    @Override
    public void poke(int register, int value) {
        registers[register] = value;
    }

    private void set(int register, int value, long nowNanos) {
        switch (register) {
            case STATUS, VBAT, LRA_PERIOD -> {}
            case MODE -> setMode(value, nowNanos);
            case GO -> setGo(value & 1, nowNanos);
            default -> {
                if (register < COUNT) {
                    registers[register] = value;
                }
                if (register == RTP_INPUT || register == CONTROL2 || register == CONTROL3) {
                    playLevel(nowNanos);
                }
            }
        }
    }

    private void setMode(int value, long nowNanos) {
        if ((value & DEV_RESET) != 0) {
            powerCycle(nowNanos);
            return;
        }
        int before = registers[MODE];
        int after = value & (STANDBY | MODE_MASK);
        if (before == after) {
            return;
        }
        player.cancel(nowNanos);
        motor.stop(nowNanos);
        registers[MODE] = after;
        registers[VBAT] = (after & STANDBY) != 0 ? 0 : SUPPLY_3V3;
        playLevel(nowNanos);
    }

    private void setGo(int value, long nowNanos) {
        if (value == 0) {
            player.cancel(nowNanos);
        } else if ((registers[MODE] & STANDBY) == 0) {
            registers[GO] = 1;
            player.go(nowNanos);
        }
    }

    /** Real-time playback: the motor follows RTP_INPUT, in the format that CONTROL2 and CONTROL3 say. */
    private void playLevel(long nowNanos) {
        if (registers[MODE] != REAL_TIME) {
            return;
        }
        int permille = levelPermille();
        if (permille == 0 || player.actuator == null) {
            motor.stop(nowNanos);
        } else if (permille != motor.amplitudePermille()) {
            motor.run(nowNanos, Long.MAX_VALUE, HapticLog.REAL_TIME, permille);
        }
    }

    private int levelPermille() {
        int value = registers[RTP_INPUT];
        boolean bidirectional = (registers[CONTROL2] & BIDIR_INPUT) != 0;
        if ((registers[CONTROL3] & DATA_FORMAT_UNSIGNED) == 0) {
            int signed = (byte) value;
            return Math.min(1000, (bidirectional ? Math.abs(signed) : Math.max(0, signed)) * 1000 / 127);
        }
        return bidirectional ? Math.min(1000, Math.abs(value - 128) * 1000 / 127) : value * 1000 / 255;
    }

    private void reset() {
        for (int i = 0; i < COUNT; i++) {
            registers[i] = RESET[i] & 0xFF;
        }
        block.reset();
    }
}
