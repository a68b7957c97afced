package plumbline.device.state;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import plumbline.core.imu.Calibration;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Forward;
import plumbline.core.time.LoopClock;
import plumbline.device.duty.Duty;
import plumbline.device.haptics.HapticCalibration;
import plumbline.device.os.FileTrouble;

/**
 * Keeps what a unit must know after a restart: {@link #load} at the start, then whatever it is handed, newest first.
 *
 * <p>What is handed over is only copied, without heap, lock or wait: {@link #neutral}, {@link #haptics} and {@link #fading} by
 * one thread each, such as the loop's; {@link #settings} and {@link #calibration} by any. {@link #doWork} and {@link #close}
 * belong to another thread, which writes. What the disk refuses is tried again.
 */
public final class StateKeeper implements Duty, AutoCloseable {

    private static final long RETRY_NANOS = 10_000_000_000L;

    private final StateFolder folder;
    private final LoopClock clock;
    /** One number more than is written: when it was handed over, by the clock. */
    private final LatestSlot neutral = new LatestSlot(StateCodecs.NEUTRAL_NUMBERS + 1);

    private final LatestSlot haptics = new LatestSlot(StateCodecs.HAPTICS_NUMBERS);
    private final LatestSlot fading = new LatestSlot(StateCodecs.FADING_NUMBERS);
    private final Queue<ClockSet> clockSets = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable SettingsChange> settings = new AtomicReference<>();
    private final AtomicReference<@Nullable Calibration> calibration = new AtomicReference<>();
    private final Map<StateKind, byte[]> pending = new EnumMap<>(StateKind.class);
    private boolean neutralTaken;
    private boolean troubled;
    private long retryNanos;

    private record ClockSet(long byMillis, long nanos) {}

    public StateKeeper(StateFolder folder, LoopClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What was kept; a file that can't be used is set aside, see {@link StateFolder#complaints}. Before the first step. */
    public KeptState load() {
        StateCodecs.Neutral its = read(StateKind.NEUTRAL, StateCodecs::neutral);
        SettingsChange changed = read(StateKind.SETTINGS, StateCodecs::settings);
        Calibration found = read(StateKind.CALIBRATION, Calibration::fromBytes);
        StateCodecs.Fading faded = read(StateKind.FADING, StateCodecs::fading);
        StateCodecs.MotorFound motor = read(StateKind.HAPTICS, StateCodecs::haptics);
        return new KeptState(
                its == null ? null : its.frame(),
                its == null ? Forward.LEARN : its.forward(),
                its == null ? 0 : its.wallMillis(),
                changed == null ? SettingsChange.NONE : changed,
                found == null ? Calibration.identity() : found,
                motor == null ? null : motor.calibration(),
                motor != null && motor.isLinear(),
                faded == null ? null : faded.state(),
                faded == null ? 0 : faded.wallMillis());
    }

    private <T> @Nullable T read(StateKind kind, Function<byte[], T> decoder) {
        byte[] payload = folder.read(kind);
        if (payload == null) {
            return null;
        }
        try {
            return decoder.apply(payload);
        } catch (IllegalArgumentException e) {
            folder.setAside(kind, String.valueOf(e.getMessage()), "broken");
            return null;
        }
    }

    /**
     * @param frameQ30 up, then forward, as {@link plumbline.core.posture.PostureEngine#bodyFrameQ30} gives them
     * @param wallMillis when it was set, UTC, ms since 1970
     */
    public void neutral(int[] frameQ30, Forward forward, long wallMillis) {
        long[] numbers = neutral.toWrite();
        for (int i = 0; i < frameQ30.length; i++) {
            numbers[i] = frameQ30[i];
        }
        numbers[6] = forward.ordinal();
        numbers[StateCodecs.NEUTRAL_WALL_MILLIS] = wallMillis;
        numbers[StateCodecs.NEUTRAL_NUMBERS] = clock.nanoTime();
        neutral.publish();
    }

    /**
     * The wall clock was set, which gives a neutral of before another date. Any thread.
     *
     * @param byMillis how far forward
     * @param nanos when, by the clock
     */
    public void clockSet(long byMillis, long nanos) {
        clockSets.add(new ClockSet(byMillis, nanos));
    }

    /**
     * @param three compensation, back-EMF and its gain, as {@link HapticCalibration} has them
     * @param isLinear what kind of motor that was found out about
     */
    public void haptics(int[] three, boolean isLinear) {
        long[] numbers = haptics.toWrite();
        for (int i = 0; i < three.length; i++) {
            numbers[i] = three[i];
        }
        numbers[3] = isLinear ? 1 : 0;
        haptics.publish();
    }

    /** @param wallMillis when it stood so, UTC, ms since 1970 */
    public void fading(FadingSchedule schedule, long wallMillis) {
        long[] numbers = fading.toWrite();
        schedule.copyTo(numbers);
        numbers[6] = wallMillis;
        fading.publish();
    }

    public void settings(SettingsChange changed) {
        settings.set(changed);
    }

    public void calibration(Calibration found) {
        calibration.set(found);
    }

    @Override
    public int doWork() {
        collect();
        if (pending.isEmpty() || (troubled && clock.nanoTime() - retryNanos < 0)) {
            return 0;
        }
        return write();
    }

    /** Writes what is left, once; to be called when nobody steps any more. The folder stays open. */
    @Override
    public void close() {
        collect();
        write();
        if (!pending.isEmpty()) {
            Logger.error("{} could not be kept: the next start has what was kept before", pending.keySet());
        }
    }

    /** True if nothing waits to be written that the disk refused. For the thread that steps, or after it. */
    public boolean isKept() {
        return pending.isEmpty();
    }

    private void collect() {
        boolean isNew = neutral.take();
        neutralTaken |= isNew;
        if (correctNeutral() || isNew) {
            pending.put(StateKind.NEUTRAL, StateCodecs.neutral(neutral.taken()));
        }
        if (haptics.take()) {
            pending.put(StateKind.HAPTICS, StateCodecs.haptics(haptics.taken()));
        }
        if (fading.take()) {
            pending.put(StateKind.FADING, StateCodecs.fading(fading.taken()));
        }
        SettingsChange changed = settings.getAndSet(null);
        if (changed != null) {
            pending.put(StateKind.SETTINGS, StateCodecs.settings(changed));
        }
        Calibration found = calibration.getAndSet(null);
        if (found != null) {
            pending.put(StateKind.CALIBRATION, found.toBytes());
        }
    }

    private boolean correctNeutral() {
        boolean corrected = false;
        for (ClockSet set = clockSets.poll(); set != null; set = clockSets.poll()) {
            long[] numbers = neutral.taken();
            if (neutralTaken && numbers[StateCodecs.NEUTRAL_NUMBERS] - set.nanos < 0) {
                numbers[StateCodecs.NEUTRAL_WALL_MILLIS] += set.byMillis;
                corrected = true;
            }
        }
        return corrected;
    }

    private int write() {
        int count = 0;
        try {
            for (var entries = pending.entrySet().iterator(); entries.hasNext(); count++) {
                Map.Entry<StateKind, byte[]> entry = entries.next();
                folder.write(entry.getKey(), entry.getValue());
                entries.remove();
            }
            if (troubled) {
                Logger.info("{} can be written again; what was to be kept is", folder.path());
            }
            troubled = false;
        } catch (IOException e) {
            retryNanos = clock.nanoTime() + RETRY_NANOS;
            if (!troubled) {
                Logger.error(
                        "{} can't be written ({}): {} would be lost; it is tried again",
                        folder.path(),
                        FileTrouble.withFolder(folder.path(), e),
                        pending.keySet());
            }
            troubled = true;
        }
        return count;
    }
}
