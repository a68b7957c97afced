package plumbline.emulator.bus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A served bus whose transfers take until they are released; everything reads as 0. */
final class SlowBus implements BusModel, AutoCloseable {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final BusServer server;

    SlowBus(Path socket) throws IOException {
        server = BusServer.open(socket, this);
    }

    @Override
    public int transfer(BusTransfer transfer) {
        begun.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return transfer.count();
    }

    void awaitTransfer() throws InterruptedException {
        if (!begun.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("no transfer began");
        }
    }

    void release() {
        released.countDown();
    }

    @Override
    public void close() throws IOException {
        release();
        server.close();
    }
}
