package plumbline.emulator.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Speaks to a {@link ControlDoor}, one line and one answer at a time. Safe for threads. */
public final class ControlClient implements AutoCloseable {
    private final SocketChannel channel;
    private final BufferedReader in;
    private final Writer out;

    /** @throws IOException if nobody listens there */
    public ControlClient(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        out = Channels.newWriter(channel, StandardCharsets.UTF_8);
    }

    /**
     * Sends a line of {@link Commands}, and returns what follows {@code ok}.
     *
     * @throws IllegalArgumentException with what follows {@code error}
     * @throws IOException if the door is shut
     */
    public synchronized String send(String line) throws IOException {
        out.write(line.replace('\n', ' ') + "\n");
        out.flush();
        String answer = in.readLine();
        if (answer == null) {
            throw new IOException("the emulator has shut its control door");
        }
        if (!answer.startsWith("ok")) {
            throw new IllegalArgumentException(answer.replaceFirst("^error ", ""));
        }
        return answer.substring(2).strip();
    }

    /** What the wearer truly does now. */
    public Whereabouts where() throws IOException {
        return Whereabouts.parse(send("where"));
    }

    /** What the haptic driver played, from number {@code since} on. */
    public List<Played> haptics(long since) throws IOException {
        return Played.parse(send("haptics " + since));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
