package plumbline.host.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.IntUnaryOperator;
import java.util.zip.DeflaterOutputStream;

/**
 * A series on an even grid of slots, small enough to live in a page: differences of 16-bit integers, little-endian,
 * deflated, in base64. {@link #MISSING} marks slots without data.
 */
final class PackedSeries {

    static final short MISSING = Short.MIN_VALUE;

    /** More slots than this and they become longer than 100 ms; a browser draws as many without effort. */
    private static final int MOST_SLOTS = 1_000_000;

    private static final int USUAL_STEP_MILLIS = 100;

    private final AngleSeries angles;
    private final long startMicros;
    private final int stepMillis;
    private final int slots;

    PackedSeries(AngleSeries angles, long startMicros, long endMicros) {
        this.angles = angles;
        this.startMicros = startMicros;
        long durationMillis = (endMicros - startMicros) / 1000;
        stepMillis = Math.toIntExact(
                Math.max(1, Math.ceilDiv(durationMillis, (long) USUAL_STEP_MILLIS * MOST_SLOTS)) * USUAL_STEP_MILLIS);
        slots = Math.toIntExact(durationMillis / stepMillis + 1);
    }

    int stepMillis() {
        return stepMillis;
    }

    /** @param value of a point, by its index; held in 16 bits */
    String pack(IntUnaryOperator value) {
        short[] grid = new short[slots];
        Arrays.fill(grid, MISSING);
        int last = -1;
        for (int point = 0; point < angles.size(); point++) {
            int slot = Math.toIntExact(Math.clamp(
                    Math.round((angles.atMicros(point) - startMicros) / (stepMillis * 1000.0)), 0, slots - 1));
            grid[slot] = (short) Math.clamp(value.applyAsInt(point), MISSING + 1, Short.MAX_VALUE);
            // Times that straddle a slot's edge leave a hole now and then, which is no gap.
            if (last >= 0 && slot - last > 1 && slot - last <= AngleSeries.LONGEST_STEP_MILLIS / USUAL_STEP_MILLIS) {
                Arrays.fill(grid, last + 1, slot, grid[last]);
            }
            last = slot;
        }
        return deflate(grid);
    }

    private static String deflate(short[] grid) {
        byte[] bytes = new byte[grid.length * 2];
        short before = 0;
        for (int i = 0; i < grid.length; i++) {
            int difference = grid[i] - before;
            bytes[2 * i] = (byte) difference;
            bytes[2 * i + 1] = (byte) (difference >> 8);
            before = grid[i];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
