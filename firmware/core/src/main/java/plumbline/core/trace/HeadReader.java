package plumbline.core.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.Calibration;
import plumbline.core.trace.mcap.Mcap;
import plumbline.core.trace.mcap.RecordIn;

/** Reads the head of a trace: magic, MCAP header, our metadata, calibration. Without it counts mean nothing. */
final class HeadReader {

    /**
     * What the head says.
     *
     * @param library the writer, in its own words
     * @param dataAt offset of what follows
     */
    record Head(TraceHeader header, String library, long dataAt) {}

    private final ByteWindow window;
    private final DamageLog log;
    private long at;
    private long next;

    private HeadReader(ByteWindow window, DamageLog log) {
        this.window = window;
        this.log = log;
    }

    /** @throws TraceDamagedException if nothing after the head could be made sense of */
    static Head read(ByteWindow window, DamageLog log) throws IOException {
        return new HeadReader(window, log).read();
    }

    private Head read() throws IOException {
        checkMagic();
        next = Mcap.MAGIC_BYTES;
        String library = readLibrary();
        Map<String, String> entries = readEntries();
        long entriesAt = at;
        if (!library.equals(HeaderCodec.library(entries.get(HeaderCodec.FIRMWARE)))) {
            log.add(
                    TraceDamage.Kind.STRUCTURE,
                    Mcap.MAGIC_BYTES,
                    "the MCAP header names another writer, \"" + library + "\", than the trace's header");
        }
        Calibration calibration = readCalibration();
        byte[] engineState = HeaderCodec.hasEngineState(entries)
                ? attachment(TraceDamage.Kind.ENGINE_STATE, TraceFormat.ENGINE_STATE)
                : null;
        try {
            List<String> unknown = new ArrayList<>();
            TraceHeader header = HeaderCodec.fromEntries(
                    entries, calibration, engineState == null ? new byte[0] : engineState, unknown);
            for (String setting : unknown) {
                log.add(TraceDamage.Kind.NEWER, entriesAt, "a setting of another version, left out: " + setting);
            }
            return new Head(header, library, next);
        } catch (IllegalArgumentException wrong) {
            throw refused(TraceDamage.Kind.HEADER, entriesAt, "the header makes no sense: " + wrong.getMessage());
        }
    }

    private void checkMagic() throws IOException {
        long size = window.size();
        if (size == 0) {
            throw refused(TraceDamage.Kind.EMPTY, 0, "the file is empty");
        }
        int have = (int) Math.min(size, Mcap.MAGIC_BYTES);
        int from = window.at(0, have);
        long found = 0;
        for (int i = 0; i < have; i++) {
            found |= (window.buffer().get(from + i) & 0xffL) << (8 * i);
        }
        if (have < Mcap.MAGIC_BYTES && found == (Mcap.MAGIC & ((1L << (8 * have)) - 1))) {
            throw refused(TraceDamage.Kind.CUT, size, "the file ends within its first eight bytes");
        }
        long version = 0xffL << 40;
        if (found != Mcap.MAGIC && (found & ~version) == (Mcap.MAGIC & ~version)) {
            throw refused(
                    TraceDamage.Kind.NEWER,
                    5,
                    "an MCAP file of major version '" + (char) ((found >>> 40) & 0xff) + "'; this program reads '0'");
        }
        if (found != Mcap.MAGIC) {
            String bytes = HexFormat.ofDelimiter(" ").formatHex(window.bytes(), from, from + have);
            throw refused(
                    TraceDamage.Kind.NOT_MCAP,
                    0,
                    "not an MCAP file: it begins with " + bytes + " instead of 89 4d 43 41 50 30 0d 0a");
        }
    }

    private String readLibrary() throws IOException {
        RecordIn in = record(Mcap.HEADER, "the MCAP header");
        String profile = in.string();
        String library = in.string();
        if (!in.ok() || in.remaining() > 0) {
            throw refused(TraceDamage.Kind.HEADER, at, "the MCAP header's length is not that of its two strings");
        }
        if (!profile.equals(TraceFormat.NAME)) {
            throw refused(
                    TraceDamage.Kind.FOREIGN,
                    at,
                    "an MCAP file of other software: profile \"" + profile + "\", written by \"" + library
                            + "\"; a trace has profile \"" + TraceFormat.NAME + "\"");
        }
        return library;
    }

    private Map<String, String> readEntries() throws IOException {
        RecordIn in = record(Mcap.METADATA, "the trace's header");
        String name = in.string();
        Map<String, String> entries = in.map();
        if (!in.ok() || in.remaining() > 0 || !name.equals(TraceFormat.NAME)) {
            throw refused(
                    TraceDamage.Kind.HEADER, at, "metadata \"plumbline\" should be here; it is damaged or missing");
        }
        String expected = HeaderCodec.crc(entries);
        String found = entries.get(HeaderCodec.CRC);
        if (!expected.equals(found)) {
            throw refused(TraceDamage.Kind.HEADER, at, "the header's CRC is " + expected + ", it should be " + found);
        }
        String format = entries.get(HeaderCodec.FORMAT);
        if (!Integer.toString(TraceFormat.FORMAT).equals(format)) {
            throw refused(
                    TraceDamage.Kind.NEWER,
                    at,
                    "a trace of format " + format + "; this program reads format " + TraceFormat.FORMAT
                            + ": use a newer version");
        }
        return entries;
    }

    private Calibration readCalibration() throws IOException {
        long from = next;
        byte[] bytes = attachment(TraceDamage.Kind.CALIBRATION, TraceFormat.CALIBRATION);
        if (bytes != null) {
            try {
                return HeaderCodec.calibration(bytes);
            } catch (IllegalArgumentException content) {
                log.add(TraceDamage.Kind.CALIBRATION, from, "the calibration makes no sense: " + content.getMessage());
            }
        }
        return Calibration.identity();
    }

    /** The bytes of the attachment that must be here, or null, which is then in the log as {@code kind}. */
    private byte @Nullable [] attachment(TraceDamage.Kind kind, String expectedName) throws IOException {
        long from = next;
        String what = "the " + expectedName.replace('_', ' ');
        String problem;
        try {
            RecordIn in = record(Mcap.ATTACHMENT, what);
            int contentAt = in.at();
            in.u64();
            in.u64();
            String name = in.string();
            in.string();
            byte[] bytes = in.bytes(in.u64());
            int crcAt = in.at();
            int found = in.u32();
            int expected = crc(contentAt, crcAt);
            if (!in.ok() || in.remaining() > 0 || !name.equals(expectedName)) {
                problem = "attachment \"" + expectedName + "\" should be here; it is damaged or missing";
            } else if (found != expected) {
                problem = what + "'s CRC is " + hex(expected) + ", it should be " + hex(found);
            } else {
                return bytes;
            }
        } catch (TraceDamagedException framing) {
            problem = framing.damage().what();
            next = from;
        }
        log.add(kind, from, problem);
        return null;
    }

    private RecordIn record(int opcode, String what) throws IOException {
        at = next;
        long left = window.size() - at - Mcap.FRAME_BYTES;
        if (left < 0) {
            throw refused(TraceDamage.Kind.CUT, window.size(), "the file ends before " + what);
        }
        int frame = window.at(at, Mcap.FRAME_BYTES);
        int found = window.buffer().get(frame);
        long length = window.buffer().getLong(frame + 1);
        if (found != opcode) {
            throw refused(
                    TraceDamage.Kind.HEADER,
                    at,
                    what + " (record type " + opcode + ") should be here, found type " + found);
        }
        if (length < 0 || length > TraceFormat.MAX_RECORD_BYTES) {
            throw refused(
                    TraceDamage.Kind.HEADER,
                    at,
                    what + " says that it is " + Long.toUnsignedString(length) + " bytes long");
        }
        if (length > left) {
            throw refused(
                    TraceDamage.Kind.CUT,
                    at,
                    "the file ends within " + what + ": of its " + length + " bytes " + left + " are there");
        }
        int content = window.at(at, Mcap.FRAME_BYTES + (int) length) + Mcap.FRAME_BYTES;
        next = at + Mcap.FRAME_BYTES + length;
        return new RecordIn(window.buffer(), content, content + (int) length);
    }

    private int crc(int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(window.bytes(), from, to - from);
        return (int) crc.getValue();
    }

    static String hex(int crc) {
        return HexFormat.of().toHexDigits(crc);
    }

    private static TraceDamagedException refused(TraceDamage.Kind kind, long offset, String what) {
        TraceDamage damage = new TraceDamage(kind, offset, what, 0);
        return new TraceDamagedException(damage, damage.sentence() + "; nothing of it can be used", false);
    }
}
