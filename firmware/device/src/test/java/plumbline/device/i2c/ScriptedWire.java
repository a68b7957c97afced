package plumbline.device.i2c;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chip that follows a script: records every transfer, plays queued answers, and fails the test on a read that nobody
 * expected.
 *
 * <p>Queued answers come first, in order, each to a read of its register and its length alone; then what a register
 * {@link #holds}. A write is taken unless it was told to fail. A transfer reads as {@code "W 10 80 01"} (register, data) or
 * {@code "R 0F 1"} (register, decimal length), bytes in upper-case hex.
 */
public final class ScriptedWire implements Wire {

    private record Answer(int register, int error, List<Integer> bytes) {}

    private final int address;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Map<Integer, List<Integer>> held = new HashMap<>();
    private final Map<Integer, Deque<Integer>> refusals = new HashMap<>();
    private final List<String> transfers = new ArrayList<>();
    private int everyError;

    public ScriptedWire(int address) {
        this.address = address;
    }

    /** The next read asks {@code register} for exactly this many bytes and gets them. */
    public ScriptedWire answers(int register, int... bytes) {
        answers.add(new Answer(register, 0, Arrays.stream(bytes).boxed().toList()));
        return this;
    }

    /** The next read asks {@code register} and fails with {@code error}, a negative errno. */
    public ScriptedWire failsRead(int register, int error) {
        answers.add(new Answer(register, negative(error), List.of()));
        return this;
    }

    /** The next write that begins at {@code register} fails with {@code error}; it is recorded all the same. */
    public ScriptedWire failsWrite(int register, int error) {
        refusals.computeIfAbsent(register, any -> new ArrayDeque<>()).add(negative(error));
        return this;
    }

    /** Whenever no answer is queued, a read of {@code register}, of at most this many bytes, gets these. */
    public ScriptedWire holds(int register, int... bytes) {
        held.put(register, Arrays.stream(bytes).boxed().toList());
        return this;
    }

    /** From now on every transfer fails with {@code error}, as when unplugged; 0 plugs it in again. */
    public ScriptedWire failsAlways(int error) {
        everyError = error;
        return this;
    }

    /** All transfers so far, in order. */
    public List<String> transfers() {
        return List.copyOf(transfers);
    }

    /** The writes alone, without their {@code "W "}: register and data. */
    public List<String> writes() {
        return transfers.stream()
                .filter(transfer -> transfer.startsWith("W"))
                .map(transfer -> transfer.substring(2))
                .toList();
    }

    /** Forgets what was recorded, not what is to come. */
    public void forget() {
        transfers.clear();
    }

    /** Fails when an answer was never asked for. */
    public void assertSpent() {
        Answer next = answers.peek();
        if (next != null) {
            throw new AssertionError(
                    answers.size() + " answers never asked for, the next for register " + hex(next.register));
        }
    }

    @Override
    public int address() {
        return address;
    }

    @Override
    public int read(int register, byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        String transfer = "R " + hex(register) + " " + length;
        transfers.add(transfer);
        if (everyError != 0) {
            return everyError;
        }
        Answer next = answers.peek();
        if (next == null) {
            return readHeld(held.get(register), transfer, into, offset, length);
        }
        if (next.register != register || (next.error == 0 && next.bytes.size() != length)) {
            throw new AssertionError("unexpected " + transfer + "; the script's next is R " + hex(next.register) + " "
                    + (next.error == 0 ? next.bytes.size() : "that fails"));
        }
        answers.remove();
        if (next.error != 0) {
            return next.error;
        }
        return copy(next.bytes, into, offset, length);
    }

    @Override
    public int write(int register, byte[] from, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, from.length);
        StringBuilder transfer = new StringBuilder("W ").append(hex(register));
        for (int i = 0; i < length; i++) {
            transfer.append(' ').append(hex(from[offset + i]));
        }
        transfers.add(transfer.toString());
        if (everyError != 0) {
            return everyError;
        }
        Deque<Integer> errors = refusals.get(register);
        Integer error = errors == null ? null : errors.poll();
        return error == null ? length : error;
    }

    @Override
    public int write(int register, int value) {
        return write(register, new byte[] {(byte) value}, 0, 1);
    }

    private static int readHeld(@Nullable List<Integer> bytes, String transfer, byte[] into, int offset, int length) {
        if (bytes == null || bytes.size() < length) {
            throw new AssertionError("unexpected " + transfer + "; nothing is scripted");
        }
        return copy(bytes, into, offset, length);
    }

    private static int copy(List<Integer> bytes, byte[] into, int offset, int length) {
        for (int i = 0; i < length; i++) {
            into[offset + i] = bytes.get(i).byteValue();
        }
        return length;
    }

    private static int negative(int error) {
        if (error >= 0) {
            throw new IllegalArgumentException("an error is a negative errno, not " + error);
        }
        return error;
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "%02X", value & 0xFF);
    }
}
