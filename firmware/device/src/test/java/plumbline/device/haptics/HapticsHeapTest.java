package plumbline.device.haptics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import plumbline.device.i2c.Wire;

class HapticsHeapTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UPS = 5;

    private final ForgetfulChip chip = new ForgetfulChip();
    private final Drv2605l haptics = new Drv2605l(chip, MotorData.coinLra(), new HapticCalibration(0x0D, 0x6D, 1));
    private long nowNanos;

    @Test
    void shouldTakeNothingFromTheHeapWhilePlayingLosingAndFindingTheChip() {
        for (int i = 0; i < WARM_UPS; i++) {
            live();
        }
        THREADS.getCurrentThreadAllocatedBytes();
        long before = THREADS.getCurrentThreadAllocatedBytes();

        live();

        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before);
        assertTrue(chip.played > 0);
    }

    private void live() {
        for (int i = 0; i < 20_000; i++) {
            nowNanos += 10_000_000;
            chip.answers = i % 1000 < 900;
            haptics.step(nowNanos);
            if (i % 100 == 0) {
                haptics.play(HapticPattern.NUDGE, 1 + i / 100 % 5, nowNanos);
            }
        }
    }

    /** Registers and nothing behind them; GO falls when it is first read. */
    private static final class ForgetfulChip implements Wire {

        private final byte[] registers = new byte[256];
        private boolean answers;
        private long played;

        @Override
        public int address() {
            return Drv2605l.ADDRESS;
        }

        @Override
        public int read(int register, byte[] into, int offset, int length) {
            registers[0x00] = (byte) 0xE0;
            registers[0x01] &= 0x7F;
            System.arraycopy(registers, register, into, offset, length);
            registers[0x0C] = 0;
            return answers ? length : NO_ANSWER;
        }

        @Override
        public int write(int register, byte[] from, int offset, int length) {
            System.arraycopy(from, offset, registers, register, length);
            return answers ? length : NO_ANSWER;
        }

        @Override
        public int write(int register, int value) {
            registers[register] = (byte) value;
            played += register == 0x0C ? value : 0;
            return answers ? 1 : NO_ANSWER;
        }
    }
}
