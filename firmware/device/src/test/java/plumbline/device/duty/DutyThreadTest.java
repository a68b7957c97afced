package plumbline.device.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.core.time.ManualClock;

class DutyThreadTest {

    static Stream<Supplier<Throwable>> failures() {
        return Stream.of(
                IllegalStateException::new, AssertionError::new, StackOverflowError::new, NoClassDefFoundError::new);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void shouldCountWhateverFailsAndGoOnWithThatAndTheOthers(Supplier<Throwable> failure) throws Exception {
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        Duty failsTwice = () -> {
            if (tries.incrementAndGet() <= 2) {
                throw DutyThreadTest.<RuntimeException>unchecked(failure.get());
            }
            return 0;
        };
        Duty other = () -> {
            if (tries.get() > 2) {
                done.countDown();
            }
            return 0;
        };
        DutyThread thread = new DutyThread("tried", new ManualClock(0), failsTwice, other);
        thread.start();

        assertTrue(done.await(30, TimeUnit.SECONDS));
        assertTrue(thread.stop(Duration.ofSeconds(30)));
        assertEquals(2, thread.failures());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }
}
