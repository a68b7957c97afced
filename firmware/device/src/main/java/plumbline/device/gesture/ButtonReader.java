package plumbline.device.gesture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A button as a Linux input device: a short press asks what two taps ask, one of two seconds or more what four ask.
 *
 * <p>Reads {@code struct input_event} of 64-bit Linux (linux/input.h: two longs of time, then type, code and value; 24 bytes,
 * native order). A daemon thread of its own; a device that goes away is looked for again every second, and that is said once,
 * as is that it is back. Times are the kernel's.
 */
public final class ButtonReader {

    static final int EVENT_BYTES = 24;

    /** {@code EV_KEY} and the values of a key, linux/input-event-codes.h. */
    private static final int EV_KEY = 1;

    private static final int RELEASED = 0;
    private static final int PRESSED = 1;

    private static final long LONG_MICROS = 2_000_000;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Path device;
    private final Runnable shortPress;
    private final Runnable longPress;
    private final Consumer<String> warn;
    private final Consumer<String> inform;
    private final ByteBuffer event = ByteBuffer.allocate(EVENT_BYTES).order(ByteOrder.nativeOrder());
    private boolean down;
    private long downMicros;
    private boolean missed;

    /**
     * @param device such as {@code /dev/input/by-path/platform-button-event}
     * @param warn takes a sentence when the device can't be read
     * @param inform takes one when it can be read again
     */
    public ButtonReader(
            Path device, Runnable shortPress, Runnable longPress, Consumer<String> warn, Consumer<String> inform) {
        this.device = device;
        this.shortPress = shortPress;
        this.longPress = longPress;
        this.warn = warn;
        this.inform = inform;
    }

    /** Reads on for as long as the process lives. */
    public void start() {
        Thread.ofPlatform().daemon().name("button").start(() -> readOn(() -> true));
    }

    /** Opens and reads the device, again and again while {@code wanted}. */
    void readOn(BooleanSupplier wanted) {
        while (wanted.getAsBoolean()) {
            try (InputStream in = open()) {
                found();
                readAll(in);
                miss("it has ended");
            } catch (IOException e) {
                miss(reason(e));
            }
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A file would be read from its beginning again and again. */
    private InputStream open() throws IOException {
        if (!Files.readAttributes(device, BasicFileAttributes.class).isOther()) {
            throw new IOException("it is no input device");
        }
        return Files.newInputStream(device);
    }

    private void found() {
        if (missed) {
            missed = false;
            inform.accept("the button " + device + " is there and is read");
        }
    }

    private void miss(String why) {
        if (!missed) {
            missed = true;
            warn.accept("the button " + device + " can't be read: " + why
                    + "; taps on the case do the same; it is looked for every second");
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such device";
            case AccessDeniedException _ ->
                "user \"" + System.getProperty("user.name")
                        + "\" may not read it, and should be in its group, \"input\"";
            default -> String.valueOf(e.getMessage());
        };
    }

    /** Takes events until the device ends; a part of one at the end is let go. */
    void readAll(InputStream in) throws IOException {
        down = false;
        while (in.readNBytes(event.array(), 0, EVENT_BYTES) == EVENT_BYTES) {
            take();
        }
    }

    private void take() {
        int type = event.getShort(16);
        int value = event.getInt(20);
        if (type != EV_KEY) {
            return;
        }
        long atMicros = event.getLong(0) * 1_000_000 + event.getLong(8);
        if (value == PRESSED) {
            down = true;
            downMicros = atMicros;
        } else if (value == RELEASED && down) {
            down = false;
            (atMicros - downMicros >= LONG_MICROS ? longPress : shortPress).run();
        }
    }
}
