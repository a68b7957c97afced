package plumbline.emulator.bus;

/** A bus with one chip of 256 plain registers at 0x6a, whose pointer moves on by itself. */
final class RegisterFile implements BusModel {

    static final int ADDRESS = 0x6a;

    final byte[] registers = new byte[256];
    volatile boolean stuck;
    volatile boolean cut;
    volatile long timeoutNanos;
    private int pointer;

    RegisterFile() {
        registers[0x0f] = 0x6c;
        for (int i = 0; i < 14; i++) {
            registers[0x20 + i] = (byte) (0xa0 + i);
        }
    }

    @Override
    public int transfer(BusTransfer transfer) {
        if (stuck) {
            return TIMED_OUT;
        }
        int count = cut ? 1 : transfer.count();
        for (int i = 0; i < count; i++) {
            if (transfer.address(i) != ADDRESS) {
                return NO_ANSWER;
            }
            if (transfer.isRead(i)) {
                read(transfer.data, transfer.offset(i), transfer.length(i));
            } else {
                write(transfer.data, transfer.offset(i), transfer.length(i));
            }
        }
        return count;
    }

    @Override
    public void timeOutAfter(long nanos) {
        timeoutNanos = nanos;
    }

    private void read(byte[] into, int offset, int length) {
        for (int i = 0; i < length; i++) {
            into[offset + i] = registers[pointer++ & 0xff];
        }
    }

    private void write(byte[] from, int offset, int length) {
        for (int i = 0; i < length; i++) {
            if (i == 0) {
                pointer = from[offset] & 0xff;
            } else {
                registers[pointer++ & 0xff] = from[offset + i];
            }
        }
    }
}
