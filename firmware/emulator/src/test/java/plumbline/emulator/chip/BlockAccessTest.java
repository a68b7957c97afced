package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockAccessTest {

    private final List<String> written = new ArrayList<>();

    /** Sixteen registers that read as ten times their address; the address sticks at 12. */
    private final BlockAccess block = new BlockAccess(
            0x0F,
            (register, value, nowNanos) -> written.add(register + "=" + value),
            (register, nowNanos) -> 10 * register,
            register -> register == 12 ? 12 : (register + 1) % 16);

    @Test
    void shouldWriteFromTheAddressOnAndReadWhereTheWriteEnded() {
        block.write(new byte[] {99, 4, -1, 7}, 1, 3, 0);

        assertEquals(List.of("4=255", "5=7"), written);
        assertEquals(6, block.pointer());
        assertArrayEquals(new byte[] {0, 60, 70, 0}, read(2));
    }

    @Test
    void shouldReadOnWhereTheLastReadEnded() {
        block.write(new byte[] {1}, 0, 1, 0);
        read(2);

        assertArrayEquals(new byte[] {0, 30, 40, 0}, read(2));
        block.reset();
        assertArrayEquals(new byte[] {0, 0, 10, 0}, read(2));
    }

    @Test
    void shouldGoOnAsTheChipSaysAndIgnoreBitsThatAreNoAddress() {
        block.write(new byte[] {(byte) 0xFB}, 0, 1, 0);

        assertArrayEquals(new byte[] {0, 110, 120, 0}, read(2));
        assertArrayEquals(new byte[] {0, 120, 120, 0}, read(2));
    }

    @Test
    void shouldLeaveTheAddressWhenAMessageIsEmpty() {
        block.write(new byte[] {5}, 0, 1, 0);
        block.write(new byte[0], 0, 0, 0);
        read(0);

        assertEquals(5, block.pointer());
        assertEquals(List.of(), written);
    }

    private byte[] read(int length) {
        byte[] into = new byte[4];
        block.read(into, 1, length, 0);
        return into;
    }
}
