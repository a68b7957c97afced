package plumbline.emulator.bus;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A door to a bus model for programs outside this process: serves it on a Unix domain socket, as {@code
 * hardware/emulation} asks for the transfers of a stood-in {@code /dev/i2c-N}.
 *
 * <p>Any number of connections, a thread each; the model does one transfer at a time, under its own monitor. Takes nothing
 * from the heap for a transfer. Only the owner may connect.
 */
public final class BusServer implements AutoCloseable {

    private final Path socket;
    private final BusModel model;
    private final ServerSocketChannel door;
    private final Thread porter;
    private final List<SocketChannel> guests = new ArrayList<>();
    private final List<Thread> hosts = new ArrayList<>();

    private BusServer(Path socket, BusModel model, ServerSocketChannel door) {
        this.socket = socket;
        this.model = model;
        this.door = door;
        porter = Thread.ofPlatform().daemon().name("bus-server").start(this::admit);
    }

    /**
     * Listens at {@code socket}; what a killed server left there is removed.
     *
     * @throws IOException if another server listens there, something else lies there, the folder is missing or may not be
     *     written, or the path is longer than a socket's may be (107 bytes)
     */
    public static BusServer open(Path socket, BusModel model) throws IOException {
        removeLeftOver(socket);
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            door.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            door.close();
            throw new IOException("%s: no bus can be served there: %s".formatted(socket, e.getMessage()), e);
        }
        return new BusServer(socket, model, door);
    }

    private static void removeLeftOver(Path socket) throws IOException {
        if (!Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.readAttributes(socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isOther()) {
            throw new FileSystemException(socket.toString(), null, "exists and is no socket; choose another path");
        }
        try {
            SocketChannel.open(UnixDomainSocketAddress.of(socket)).close();
        } catch (ConnectException nobody) {
            Files.delete(socket);
            return;
        }
        throw new FileSystemException(
                socket.toString(), null, "another server listens there; end it or choose another");
    }

    private void admit() {
        try {
            while (true) {
                receive(door.accept());
            }
        } catch (IOException closed) {
            // By close(): nobody else has the channel.
        }
    }

    private synchronized void receive(SocketChannel guest) throws IOException {
        if (!door.isOpen()) {
            guest.close();
            return;
        }
        guests.removeIf(one -> !one.isOpen());
        hosts.removeIf(one -> !one.isAlive());
        guests.add(guest);
        hosts.add(Thread.ofPlatform().daemon().name("bus-connection").start(new BusConnection(guest, model)));
    }

    public boolean isOpen() {
        return door.isOpen();
    }

    /** Hangs up on everybody, waits for a transfer under way, and removes the socket. */
    @Override
    public void close() throws IOException {
        List<Thread> threads;
        synchronized (this) {
            if (!door.isOpen()) {
                return;
            }
            door.close();
            for (SocketChannel guest : guests) {
                guest.close();
            }
            threads = new ArrayList<>(hosts);
        }
        Files.deleteIfExists(socket);
        threads.add(porter);
        for (Thread thread : threads) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
