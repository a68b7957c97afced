package plumbline.device.recording;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import plumbline.core.time.LoopClock;
import plumbline.core.time.ManualClock;
import plumbline.device.duty.DutyThread;

/** A process that records a wearer in real time until it is killed, and says how far it has come. */
final class RecordForever {

    private static final int PERIOD_NANOS = 1_200_480;
    private static final int BATCH_SAMPLES = 16;

    private RecordForever() {}

    /** @param args the state folder */
    public static void main(String[] args) {
        RecordRing ring = new RecordRing();
        RecorderOptions options =
                RecorderOptions.defaults().withSegmentMicros(1_000_000).withReserveBytes(0);
        LoopClock clock = new SystemTime();
        Recorder recorder = new Recorder(ring, Path.of(args[0]), options, clock, InstantSource.system());
        WornLoop loop = new WornLoop(
                ring,
                new ManualClock(clock.nanoTime()),
                "upright 10s\nslouch 30deg 600s\n",
                PERIOD_NANOS,
                BATCH_SAMPLES);
        recorder.begin(loop.header);
        loop.askForNeutral();
        AtomicLong pushed = new AtomicLong();
        DutyThread thread = new DutyThread("recorder", clock, recorder, () -> {
            System.out.println(pushed.get());
            return 0;
        });
        thread.start();
        long begin = clock.nanoTime();
        while (loop.step()) {
            pushed.set(loop.lastMicros());
            clock.sleepUntil(begin + loop.lastMicros() * 1000);
        }
    }

    private static final class SystemTime implements LoopClock {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleepUntil(long deadlineNanos) {
            try {
                Thread.sleep(Math.max(0, (deadlineNanos - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
