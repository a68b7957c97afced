package plumbline.device.i2c;

import com.pi4j.exception.Pi4JException;
import com.pi4j.io.exception.IOException;
import plumbline.device.os.Errno;

/**
 * What is said when a bus is used wrongly. Apart from the classes that say it: the JVM makes all words of a class when it first
 * compiles one of its methods, on the heap of the thread that happens to call.
 */
final class Refusal {

    private Refusal() {}

    static IllegalStateException closed(String what) {
        return new IllegalStateException(what + " is closed");
    }

    static IllegalArgumentException register(int register) {
        return new IllegalArgumentException("a register is 0 to 255, not " + register);
    }

    static IllegalArgumentException length(int length) {
        return new IllegalArgumentException(
                "a transfer of " + length + " bytes; at most " + Wire.LONGEST + " are through before it is given up");
    }

    static IOException error(String chip, int errno) {
        return new IOException(chip + ": " + Errno.text(errno));
    }

    static Pi4JException action(String chip, Exception cause) {
        return new Pi4JException("an action on " + chip + " failed: " + cause.getMessage(), cause);
    }

    static IllegalStateException transfer(int messages, int messageBytes, int bytes) {
        return new IllegalStateException(
                "a transfer holds " + messages + " messages of " + messageBytes + " bytes, " + bytes + " in all");
    }

    static IllegalStateException thread(String what, Thread owner) {
        return new IllegalStateException(
                what + " belongs to the thread \"" + owner.getName() + "\" that opened it and was used by \""
                        + Thread.currentThread().getName() + "\"");
    }
}
