package plumbline.emulator.bus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Started by itself, under the stand-in: bursts of 14 bytes from {@link RegisterFile} in a tight loop by as many threads as
 * asked, each with its own open of the node, while another thread opens files. Prints what Java sees of the node, the
 * number of right bursts, and how long a burst took.
 */
final class BurstProgram {

    private static final int BYTES = 14;
    private static final int REGISTER = 0x20;

    private BurstProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String node = arguments[0];
        int threads = Integer.parseInt(arguments[1]);
        int bursts = Integer.parseInt(arguments[2]);
        Path path = Path.of(node);
        System.out.printf(
                "exists %b, mode %o, rdev %x, real path %s%n",
                Files.exists(path),
                (int) Files.getAttribute(path, "unix:mode"),
                (long) Files.getAttribute(path, "unix:rdev"),
                path.toRealPath());

        long[] nanos = new long[threads * bursts];
        AtomicInteger right = new AtomicInteger();
        Thread[] all = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int from = i * bursts;
            all[i] = Thread.ofPlatform().start(() -> run(node, nanos, from, bursts, right));
        }
        Thread reader = Thread.ofPlatform().daemon().start(BurstProgram::openFiles);
        for (Thread thread : all) {
            thread.join();
        }
        reader.interrupt();
        Arrays.sort(nanos);
        System.out.printf("right %d of %d%n", right.get(), nanos.length);
        System.out.printf(
                "ns a burst: p50 %d, p99 %d, max %d%n",
                nanos[nanos.length / 2], nanos[(int) (nanos.length * 0.99)], nanos[nanos.length - 1]);
        try (NativeBus plain = new NativeBus(node, RegisterFile.ADDRESS, REGISTER, BYTES)) {
            System.out.printf("plain %b%n", plain.pointAndRead(RegisterFile.ADDRESS) && isRight(plain));
            System.out.printf("timeout %b, too long %b%n", plain.timeOutAfter(5), plain.timeOutAfter(1L << 31));
        }
    }

    private static void run(String node, long[] nanos, int from, int bursts, AtomicInteger right) {
        try (NativeBus bus = new NativeBus(node, RegisterFile.ADDRESS, REGISTER, BYTES)) {
            for (int i = 0; i < bursts; i++) {
                bus.forget();
                long start = System.nanoTime();
                int done = bus.burst();
                nanos[from + i] = System.nanoTime() - start;
                if (done == 2 && isRight(bus)) {
                    right.incrementAndGet();
                }
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static boolean isRight(NativeBus bus) {
        for (int i = 0; i < BYTES; i++) {
            if (bus.received(i) != (byte) (0xa0 + i)) {
                return false;
            }
        }
        return true;
    }

    private static void openFiles() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Files.readAllLines(Path.of("/proc/self/stat"));
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            // The bursts are done.
        }
    }
}
