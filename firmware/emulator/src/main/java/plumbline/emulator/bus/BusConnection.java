package plumbline.emulator.bus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One stand-in's connection to a {@link BusServer}: greets, then answers request after request on memory taken once. */
final class BusConnection implements Runnable {

    private static final int MAX_SENTENCE_BYTES = 255;

    private final SocketChannel channel;
    private final BusModel model;
    private final BusTransfer transfer = new BusTransfer();
    private final BusRequest request = new BusRequest();
    private final ByteBuffer in = memory(BusWire.HEAD_BYTES + BusWire.MAX_FOLLOWING);
    private final ByteBuffer out = memory(BusWire.HEAD_BYTES + BusTransfer.MAX_BYTES);

    BusConnection(SocketChannel channel, BusModel model) {
        this.channel = channel;
        this.model = model;
    }

    private static ByteBuffer memory(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void run() {
        try (channel) {
            boolean welcome = greet();
            while (welcome) {
                welcome = answerOne();
            }
        } catch (IOException goneOrClosed) {
            // The other side sees the end of the stream; it says so.
        }
    }

    /** The number of a bus does not matter here: one model is one bus. */
    private boolean greet() throws IOException {
        await(BusWire.HEAD_BYTES);
        int magic = in.getInt(0);
        int version = Short.toUnsignedInt(in.getShort(4));
        consume(BusWire.HEAD_BYTES);
        String refusal = "";
        if (magic != BusWire.MAGIC) {
            refusal = "the greeting begins with 0x%08x, expected 0x%08x".formatted(magic, BusWire.MAGIC);
        } else if (version != BusWire.VERSION) {
            refusal = "the stand-in speaks version %d, expected %d".formatted(version, BusWire.VERSION);
        }
        byte[] sentence = bytes(refusal);
        out.clear().putInt(BusWire.MAGIC).putShort((short) BusWire.VERSION).putShort((short) sentence.length);
        out.put(sentence);
        send();
        return refusal.isEmpty();
    }

    private boolean answerOne() throws IOException {
        await(BusWire.HEAD_BYTES);
        String refusal = request.readHead(in);
        if (refusal != null) {
            return refuse(refusal);
        }
        await(request.bytes());
        if (request.isTimeout()) {
            return setTimeout();
        }
        refusal = request.readBody(in, transfer);
        if (refusal != null) {
            return refuse(refusal);
        }
        consume(request.bytes());
        return carryOut();
    }

    private boolean setTimeout() throws IOException {
        synchronized (model) {
            model.timeOutAfter(BusRequest.timeoutNanos(in));
        }
        consume(request.bytes());
        out.clear().putInt(0).putInt(0);
        send();
        return true;
    }

    private boolean carryOut() throws IOException {
        int result;
        try {
            synchronized (model) {
                result = model.transfer(transfer);
            }
        } catch (RuntimeException bug) {
            return refuse("the bus model failed: " + bug);
        }
        if (result < BusWire.LOWEST_ERRNO || result > transfer.count()) {
            return refuse("the bus model's result is %d, expected 0 to %d or a negative errno"
                    .formatted(result, transfer.count()));
        }
        out.clear().putInt(result).putInt(0);
        for (int i = 0; i < transfer.count() && result >= 0; i++) {
            if (transfer.isRead(i)) {
                out.put(transfer.data, transfer.offset(i), transfer.length(i));
            }
        }
        out.putInt(4, out.position() - BusWire.HEAD_BYTES);
        send();
        return true;
    }

    private boolean refuse(String sentence) throws IOException {
        byte[] text = bytes(sentence);
        out.clear().putInt(BusWire.REFUSED).putInt(text.length).put(text);
        send();
        return false;
    }

    private static byte[] bytes(String sentence) {
        byte[] all = sentence.getBytes(StandardCharsets.UTF_8);
        return all.length <= MAX_SENTENCE_BYTES ? all : Arrays.copyOf(all, MAX_SENTENCE_BYTES);
    }

    private void await(int bytes) throws IOException {
        while (in.position() < bytes) {
            if (channel.read(in) < 0) {
                throw new EOFException();
            }
        }
    }

    private void consume(int bytes) {
        in.limit(in.position()).position(bytes);
        in.compact();
    }

    private void send() throws IOException {
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }
}
