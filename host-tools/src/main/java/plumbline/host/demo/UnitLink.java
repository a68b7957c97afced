package plumbline.host.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import plumbline.emulator.unit.ControlClient;
import plumbline.emulator.unit.Whereabouts;

/** Talks to the emulator on a thread of its own, so that nobody waits for an answer that doesn't come. */
final class UnitLink implements AutoCloseable {

    private static final long ASK_MILLIS = 100;

    private final Path socket;
    private final LinkedBlockingQueue<String> wanted = new LinkedBlockingQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::talk, "unit-link");
    private volatile @Nullable Whereabouts where;

    UnitLink(Path socket) {
        this.socket = socket;
        thread.setDaemon(true);
        thread.start();
    }

    /** Has {@code line} carried out soon; see {@code plumbline.emulator.unit.Commands}. */
    void send(String line) {
        wanted.add(line);
    }

    /** What the wearer did a moment ago, or null before the emulator has answered. */
    @Nullable Whereabouts where() {
        return where;
    }

    /** Why a line was not carried out; null if there is nothing to say. */
    @Nullable String refusal() {
        return refusals.poll();
    }

    private void talk() {
        try {
            while (true) {
                try (ControlClient client = new ControlClient(socket)) {
                    converse(client);
                } catch (IOException notYetOrNoMore) {
                    Thread.sleep(ASK_MILLIS);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(ControlClient client) throws IOException, InterruptedException {
        while (true) {
            where = client.where();
            String line = wanted.poll(ASK_MILLIS, TimeUnit.MILLISECONDS);
            if (line != null) {
                try {
                    client.send(line);
                } catch (IllegalArgumentException refused) {
                    refusals.add(line + ": " + refused.getMessage());
                }
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
