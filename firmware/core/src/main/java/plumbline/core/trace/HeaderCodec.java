package plumbline.core.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.AccelRange;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.GyroRange;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Settings;
import plumbline.core.posture.SettingsException;

/**
 * The header as the entries of an MCAP metadata record.
 *
 * <p>MCAP has no CRC for metadata, and a wrong range would make every sample wrong, so the entries carry one: {@code
 * crc32}, in hex, over every other key and value in order, each followed by a zero byte.
 */
final class HeaderCodec {

    static final String FORMAT = "format";
    static final String CRC = "crc32";
    static final String FIRMWARE = "firmware_version";
    private static final String FADING = "fading";
    private static final String RUN = "run_id";
    private static final String SEGMENT = "segment_index";
    private static final String ENGINE_STATE_BYTES = "engine_state_bytes";
    private static final String SETTING = "setting.";

    /** Numbers that a body frame has, and a state of fading. */
    private static final int SIX = 6;

    private HeaderCodec() {}

    static Map<String, String> toEntries(TraceHeader header) {
        ImuFormat format = header.format();
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(FORMAT, Integer.toString(TraceFormat.FORMAT));
        entries.put("unit_serial", header.unitSerial());
        entries.put("sensor", format.sensor());
        entries.put("gyro_full_scale_dps", Integer.toString(format.gyro().fullScaleDps()));
        entries.put("gyro_nano_dps_per_count", Integer.toString(format.gyro().nanoDpsPerCount()));
        entries.put("accel_full_scale_g", Integer.toString(format.accel().fullScaleG()));
        entries.put("accel_nano_g_per_count", Integer.toString(format.accel().nanoGPerCount()));
        entries.put("sample_period_nanos", Integer.toString(format.samplePeriodNanos()));
        entries.put(FIRMWARE, header.firmwareVersion());
        entries.put("rules_version", header.rulesVersion());
        entries.put("body_frame_q30", bodyFrameText(header.bodyFrame()));
        entries.put("time_zone", header.timeZone());
        entries.put("wall_clock_anchor_micros", Long.toString(header.wallClockAnchorMicros()));
        entries.put(FADING, fadingText(header.fading()));
        Segment segment = header.segment();
        if (segment != null) {
            entries.put(RUN, segment.runId());
            entries.put(SEGMENT, Integer.toString(segment.index()));
            entries.put(ENGINE_STATE_BYTES, Integer.toString(segment.engineState().length));
        }
        header.settings().texts().forEach((key, value) -> entries.put(SETTING + key, value));
        entries.put(CRC, crc(entries));
        return entries;
    }

    /** The library that the MCAP header names. */
    static String library(@Nullable String firmwareVersion) {
        return "plumbline " + firmwareVersion;
    }

    static byte[] calibrationBytes(TraceHeader header) {
        return header.calibration().toBytes();
    }

    /** @throws IllegalArgumentException if the bytes are no calibration */
    static Calibration calibration(byte[] bytes) {
        return Calibration.fromBytes(bytes);
    }

    /** The CRC that {@code entries} should carry, in hex. */
    static String crc(Map<String, String> entries) {
        CRC32 crc = new CRC32();
        entries.forEach((key, value) -> {
            if (!key.equals(CRC)) {
                crc.update(key.getBytes(UTF_8));
                crc.update(0);
                crc.update(value.getBytes(UTF_8));
                crc.update(0);
            }
        });
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** True if an attachment with the state of the engine follows the calibration. */
    static boolean hasEngineState(Map<String, String> entries) {
        return !entries.getOrDefault(ENGINE_STATE_BYTES, "0").equals("0");
    }

    /**
     * @param unknownSettings gets a sentence for each setting that only another version knows, which is left out
     * @throws IllegalArgumentException if an entry is missing or makes no sense, naming it
     */
    static TraceHeader fromEntries(
            Map<String, String> entries, Calibration calibration, byte[] engineState, List<String> unknownSettings) {
        Settings settings = settings(entries, unknownSettings);
        return new TraceHeader(
                text(entries, "unit_serial"),
                format(entries),
                text(entries, FIRMWARE),
                text(entries, "rules_version"),
                calibration,
                bodyFrame(text(entries, "body_frame_q30")),
                settings,
                text(entries, "time_zone"),
                number(entries, "wall_clock_anchor_micros", Long::valueOf),
                fading(entries),
                entries.containsKey(RUN)
                        ? new Segment(text(entries, RUN), number(entries, SEGMENT), engineState)
                        : null);
    }

    private static Settings settings(Map<String, String> entries, List<String> unknown) {
        Settings settings = Settings.defaults();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            if (entry.getKey().startsWith(SETTING)) {
                try {
                    settings = settings.with(entry.getKey().substring(SETTING.length()), entry.getValue());
                } catch (SettingsException ofAnotherVersion) {
                    unknown.add(String.valueOf(ofAnotherVersion.getMessage()));
                }
            }
        }
        return settings;
    }

    /** The sensor's own ranges where their scale is the recorded one; otherwise the scale counts, not the name. */
    private static ImuFormat format(Map<String, String> entries) {
        String sensor = text(entries, "sensor");
        int period = number(entries, "sample_period_nanos");
        GyroRange gyro = new RecordedGyroRange(
                number(entries, "gyro_full_scale_dps"), number(entries, "gyro_nano_dps_per_count"));
        AccelRange accel = new RecordedAccelRange(
                number(entries, "accel_full_scale_g"), number(entries, "accel_nano_g_per_count"));
        try {
            ImuFormat known = KnownSensors.format(sensor, gyro.fullScaleDps(), accel.fullScaleG(), period);
            boolean sameGyro = known.gyro().nanoDpsPerCount() == gyro.nanoDpsPerCount();
            boolean sameAccel = known.accel().nanoGPerCount() == accel.nanoGPerCount();
            return new ImuFormat(sensor, sameGyro ? known.gyro() : gyro, sameAccel ? known.accel() : accel, period);
        } catch (IllegalArgumentException rangeUnknownHere) {
            return new ImuFormat(sensor, gyro, accel, period);
        }
    }

    private static String text(Map<String, String> entries, String key) {
        String text = entries.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the header has no " + key);
        }
        return text;
    }

    private static int number(Map<String, String> entries, String key) {
        return number(entries, key, Integer::valueOf);
    }

    private static <T> T number(Map<String, String> entries, String key, Function<String, T> parse) {
        String text = text(entries, key);
        try {
            return parse.apply(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(key + " must be a whole number, found " + text, notANumber);
        }
    }

    private static String bodyFrameText(@Nullable BodyFrame frame) {
        return frame == null
                ? ""
                : frame.upXQ30() + "," + frame.upYQ30() + "," + frame.upZQ30() + "," + frame.forwardXQ30() + ","
                        + frame.forwardYQ30() + "," + frame.forwardZQ30();
    }

    private static @Nullable BodyFrame bodyFrame(String text) {
        if (text.isEmpty()) {
            return null;
        }
        long[] q30 = numbers("body_frame_q30", text);
        return new BodyFrame(small(q30[0]), small(q30[1]), small(q30[2]), small(q30[3]), small(q30[4]), small(q30[5]));
    }

    private static String fadingText(FadingSchedule.@Nullable State state) {
        return state == null
                ? ""
                : state.sharePercent() + "," + state.spreadPercent() + "," + state.lastWeekPermille() + ","
                        + state.weekMillis() + "," + state.wornMillis() + "," + state.slouchedMillis();
    }

    /** Traces from before there was fading in headers have none. */
    private static FadingSchedule.@Nullable State fading(Map<String, String> entries) {
        String text = entries.getOrDefault(FADING, "");
        if (text.isEmpty()) {
            return null;
        }
        long[] parts = numbers(FADING, text);
        return new FadingSchedule.State(
                small(parts[0]), small(parts[1]), small(parts[2]), parts[3], parts[4], parts[5]);
    }

    /** A number that the header's own checks will refuse if it is out of range, as an int. */
    private static int small(long number) {
        return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long[] numbers(String key, String text) {
        String[] parts = text.split(",", -1);
        long[] numbers = new long[SIX];
        try {
            for (int i = 0; i < SIX && parts.length == SIX; i++) {
                numbers[i] = Long.parseLong(parts[i]);
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(key + " must be six numbers, found " + text, notANumber);
        }
        if (parts.length != SIX) {
            throw new IllegalArgumentException(key + " must be six numbers, found " + text);
        }
        return numbers;
    }
}
