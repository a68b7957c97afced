package plumbline.emulator.bus;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HexFormat;

/** The other side of a {@link BusServer}, speaking bytes. */
final class BusGuest implements AutoCloseable {

    static final String HELLO = "49324342 0200 0100";
    static final String WELCOME = "49324342 0200 0000";

    private static final HexFormat HEX = HexFormat.of();

    private final SocketChannel channel;

    BusGuest(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
    }

    static BusGuest welcomed(Path socket) throws IOException {
        BusGuest guest = new BusGuest(socket);
        guest.send(HELLO);
        guest.receive(8);
        return guest;
    }

    void send(String hex) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(HEX.parseHex(hex.replace(" ", "")));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** {@code length} bytes, fewer if the server hangs up before, as hex. */
    String receive(int length) throws IOException {
        return HEX.formatHex(receiveBytes(length));
    }

    byte[] receiveBytes(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int some = 0;
        while (bytes.hasRemaining() && some >= 0) {
            some = channel.read(bytes);
        }
        byte[] got = new byte[bytes.position()];
        bytes.flip().get(got);
        return got;
    }

    boolean isHungUp() throws IOException {
        return receiveBytes(1).length == 0;
    }

    void hangUp() throws IOException {
        channel.close();
    }

    @Override
    public void close() throws IOException {
        hangUp();
    }
}
