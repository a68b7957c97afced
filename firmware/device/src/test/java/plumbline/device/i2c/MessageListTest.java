package plumbline.device.i2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** The kernel's structures, field by field, at the offsets that 64-bit Linux has them. */
@SuppressWarnings("restricted")
class MessageListTest {

    private final MessageList messages = new MessageList(Arena.ofAuto());

    @Test
    void shouldLayOutARegisterReadAsTheKernelReadsIt() {
        messages.clear();
        messages.addWrite(0x6A, 0x0F);
        messages.addRead(0x6A, 14);

        MemorySegment transfer = at(messages.address(), 16);
        MemorySegment write = at(transfer.get(ValueLayout.JAVA_LONG, 0), 32);
        MemorySegment read = write.asSlice(16);
        assertEquals(2, transfer.get(ValueLayout.JAVA_INT, 8));
        assertMessage(write, 0x6A, 0, 1);
        assertMessage(read, 0x6A, 1, 14);
        assertEquals(0x0F, at(write.get(ValueLayout.JAVA_LONG, 8), 1).get(ValueLayout.JAVA_BYTE, 0));
        assertEquals(write.get(ValueLayout.JAVA_LONG, 8) + 1, read.get(ValueLayout.JAVA_LONG, 8));
    }

    @Test
    void shouldPutRegisterAndDataIntoOneMessage() {
        messages.clear();
        messages.addWrite(0x5A, 0x16, new byte[] {9, 1, 2, 3, 9}, 1, 3);
        messages.extendWrite(new byte[] {4, 5}, 0, 2);
        messages.addWrite(0x5A, 0x0C, (byte) 1);
        messages.addWrite(0x5A, new byte[] {7}, 0, 1);

        MemorySegment first = at(messages.address() + 16, 48);
        assertEquals(3, messages.count());
        assertMessage(first, 0x5A, 0, 6);
        assertMessage(first.asSlice(16), 0x5A, 0, 2);
        assertMessage(first.asSlice(32), 0x5A, 0, 1);
        assertArrayEquals(
                new byte[] {0x16, 1, 2, 3, 4, 5, 0x0C, 1, 7},
                at(first.get(ValueLayout.JAVA_LONG, 8), 9).toArray(ValueLayout.JAVA_BYTE));
    }

    @Test
    void shouldHandOutWhatAMessageRead() {
        messages.clear();
        messages.addWrite(0x6A, 0x0F);
        messages.addRead(0x6A, 2);
        MemorySegment read = at(at(messages.address() + 32, 16).get(ValueLayout.JAVA_LONG, 8), 2);
        read.set(ValueLayout.JAVA_BYTE, 0, (byte) 0xFE);
        read.set(ValueLayout.JAVA_BYTE, 1, (byte) 0x01);

        byte[] into = new byte[4];
        messages.copyRead(1, into, 1);

        assertArrayEquals(new byte[] {0, (byte) 0xFE, 1, 0}, into);
        assertEquals(0xFE, messages.firstRead(1));
    }

    @Test
    void shouldHoldEightMessagesAndNoMore() {
        messages.clear();
        for (int i = 0; i < MessageList.MAX_MESSAGES; i++) {
            messages.addRead(0x6A, 1);
        }

        assertThrows(IllegalStateException.class, () -> messages.addRead(0x6A, 1));
        messages.clear();
        assertThrows(IllegalStateException.class, () -> messages.addRead(0x6A, 8193));
    }

    private static void assertMessage(MemorySegment message, int address, int flags, int length) {
        assertEquals(address, message.get(ValueLayout.JAVA_SHORT, 0));
        assertEquals(flags, message.get(ValueLayout.JAVA_SHORT, 2));
        assertEquals(length, message.get(ValueLayout.JAVA_SHORT, 4));
    }

    private static MemorySegment at(long address, long bytes) {
        return MemorySegment.ofAddress(address).reinterpret(bytes);
    }
}
