package plumbline.emulator.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A Unix domain socket at which lines of {@link Commands} are answered, each client by a daemon thread. */
public final class ControlDoor implements AutoCloseable {
    private static final int LONGEST_LINE = 4096;

    private final Path path;
    private final Commands commands;
    private final ServerSocketChannel server;

    private ControlDoor(Path path, Commands commands, ServerSocketChannel server) {
        this.path = path;
        this.commands = commands;
        this.server = server;
    }

    /**
     * Opens it; a socket that a dead process left there is replaced.
     *
     * @throws IOException if something else is there, somebody listens there, or the path is too long for a socket
     */
    static ControlDoor open(Path path, Commands commands) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        if (Files.exists(path)) {
            if (Files.isRegularFile(path) || Files.isDirectory(path)) {
                throw new IOException("expected nothing or a socket there, found a file");
            }
            if (isListenedAt(address)) {
                throw new IOException("another process listens there");
            }
            Files.delete(path);
        }
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(address);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException refused) {
            server.close();
            throw refused;
        }
        ControlDoor door = new ControlDoor(path, commands, server);
        Thread.ofPlatform().daemon().name("emulator-control").start(door::welcome);
        return door;
    }

    private static boolean isListenedAt(UnixDomainSocketAddress address) {
        try (SocketChannel probe = SocketChannel.open(address)) {
            return probe.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    private void welcome() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Thread.ofPlatform().daemon().name("emulator-control-client").start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                BufferedReader in = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
                Writer out = Channels.newWriter(client, StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0 && line.length() < LONGEST_LINE; next = in.read()) {
                if (next == '\n') {
                    out.write(commands.answer(line.toString()) + "\n");
                    out.flush();
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
        } catch (IOException gone) {
            // A client that leaves in the middle has had its answer or doesn't want it.
            return;
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Shuts it; clients that are inside may go on. */
    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(path);
        } catch (IOException refused) {
            throw new UncheckedIOException("can't shut the control door " + path, refused);
        }
    }
}
