package plumbline.device.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.BusCheck;
import plumbline.device.i2c.BusReport;
import plumbline.device.i2c.CautiousBus;
import plumbline.device.os.RealTime;
import plumbline.device.sampling.LoopThread;
import plumbline.device.sampling.SamplingLoop;

/**
 * Opens the bus on the loop's thread, which alone may use it, while the rest of the unit is made on another: the two take about
 * as long. Then the loop begins.
 */
final class UnitOpener implements LoopThread.Opener {

    private final Function<LoopClock, Bus> opening;
    private final LoopClock clock;
    private final Notes notes;
    private final CompletableFuture<Unit> rest = new CompletableFuture<>();
    private @Nullable CautiousBus bus;

    UnitOpener(Function<LoopClock, Bus> opening, LoopClock clock, Notes notes) {
        this.opening = opening;
        this.clock = clock;
        this.notes = notes;
    }

    /** The rest is made: the loop may begin. Any thread. */
    void begin(Unit unit) {
        rest.complete(unit);
    }

    /** The rest can't be made: there will be no loop. Nothing, where it has begun. Any thread. */
    void giveUp() {
        rest.cancel(false);
    }

    @Override
    public SamplingLoop open() throws InterruptedException, ExecutionException {
        String refused = RealTime.beOnTime();
        if (!refused.isEmpty()) {
            notes.warn(refused);
        }
        Bus opened = opening.apply(clock);
        try {
            tell(BusCheck.of(opened, clock));
            CautiousBus cautious = new CautiousBus(opened);
            bus = cautious;
            return rest.get().loop(cautious, clock);
        } catch (Throwable whatever) {
            opened.close();
            throw whatever;
        }
    }

    /** What is wrong with the bus is no reason not to begin: it may be mended while the unit runs. */
    private void tell(BusReport report) {
        report.problems().forEach(notes::warn);
        report.warnings().forEach(notes::warn);
    }

    @Override
    public void beginStep() {
        CautiousBus opened = bus;
        if (opened != null) {
            opened.tryAgain();
        }
    }

    @Override
    public void close() {
        CautiousBus opened = bus;
        if (opened != null) {
            opened.close();
        }
    }
}
