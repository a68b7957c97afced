package plumbline.device.app;

import java.util.ServiceLoader;
import plumbline.core.time.LoopClock;
import plumbline.device.os.SystemLoopClock;

/** The time the service lives by: the system's, or another that stands on the class path, such as an emulated wearer's. */
final class Clocks {

    private Clocks() {}

    /** A clock for one thread; all of them tell the same time. */
    static LoopClock forThisThread() {
        return ServiceLoader.load(LoopClock.class).findFirst().orElseGet(SystemLoopClock::new);
    }
}
