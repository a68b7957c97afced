package plumbline.device.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Forward;
import plumbline.device.haptics.HapticCalibration;

/** What is kept, as text. Reading throws {@link IllegalArgumentException} with what is wrong. */
final class StateCodecs {

    /** Numbers of a body frame, of the front and of the time, in a slot. */
    static final int NEUTRAL_NUMBERS = 8;

    static final int NEUTRAL_WALL_MILLIS = 7;
    static final int FADING_NUMBERS = 7;
    static final int HAPTICS_NUMBERS = 4;

    private static final Forward[] FORWARDS = Forward.values();
    private static final String UP = "up_q30";
    private static final String FRONT = "front_q30";
    private static final String FORWARD = "forward";
    private static final String SET = "set_wall_millis";
    private static final String[] FADING_KEYS = {
        "share_percent",
        "spread_percent",
        "last_week_permille",
        "week_millis",
        "worn_millis",
        "slouched_millis",
        "wall_millis"
    };
    private static final String[] HAPTICS_KEYS = {"compensation", "back_emf", "back_emf_gain", "linear"};

    private StateCodecs() {}

    record Neutral(BodyFrame frame, Forward forward, long wallMillis) {}

    record Fading(FadingSchedule.State state, long wallMillis) {}

    record MotorFound(HapticCalibration calibration, boolean isLinear) {}

    static byte[] neutral(long[] numbers) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(UP, numbers[0] + "," + numbers[1] + "," + numbers[2]);
        values.put(FRONT, numbers[3] + "," + numbers[4] + "," + numbers[5]);
        values.put(FORWARD, FORWARDS[(int) numbers[6]].text());
        values.put(SET, Long.toString(numbers[NEUTRAL_WALL_MILLIS]));
        return StateText.encode(values);
    }

    static Neutral neutral(byte[] payload) {
        StateText text = StateText.decode(payload);
        int[] up = vector(text, UP);
        int[] front = vector(text, FRONT);
        BodyFrame frame = valid(() -> new BodyFrame(up[0], up[1], up[2], front[0], front[1], front[2]));
        return new Neutral(frame, Forward.of(text.text(FORWARD)), text.number(SET));
    }

    /** What is refused is told without its values, which tell of a body. */
    private static <T> T valid(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its numbers are out of range", e);
        }
    }

    private static int[] vector(StateText text, String key) {
        String[] parts = text.text(key).split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("its " + key + " must be three numbers");
        }
        int[] vector = new int[parts.length];
        for (int i = 0; i < vector.length; i++) {
            try {
                vector[i] = Integer.parseInt(parts[i]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("its " + key + " must be three numbers", e);
            }
        }
        return vector;
    }

    static byte[] settings(SettingsChange change) {
        return StateText.encode(change.texts());
    }

    static SettingsChange settings(byte[] payload) {
        return new SettingsChange(StateText.decode(payload).values());
    }

    static byte[] fading(long[] numbers) {
        return numbers(FADING_KEYS, numbers);
    }

    static Fading fading(byte[] payload) {
        StateText text = StateText.decode(payload);
        int share = text.smallNumber(FADING_KEYS[0]);
        int spread = text.smallNumber(FADING_KEYS[1]);
        int lastWeek = text.smallNumber(FADING_KEYS[2]);
        long week = text.number(FADING_KEYS[3]);
        long worn = text.number(FADING_KEYS[4]);
        long slouched = text.number(FADING_KEYS[5]);
        FadingSchedule.State state =
                valid(() -> new FadingSchedule.State(share, spread, lastWeek, week, worn, slouched));
        return new Fading(state, text.number(FADING_KEYS[6]));
    }

    static byte[] haptics(long[] numbers) {
        return numbers(HAPTICS_KEYS, numbers);
    }

    static MotorFound haptics(byte[] payload) {
        StateText text = StateText.decode(payload);
        HapticCalibration calibration = new HapticCalibration(
                text.smallNumber(HAPTICS_KEYS[0]),
                text.smallNumber(HAPTICS_KEYS[1]),
                text.smallNumber(HAPTICS_KEYS[2]));
        // Older files don't tell; nearly all motors are linear.
        String linear = text.values().getOrDefault(HAPTICS_KEYS[3], "1");
        return new MotorFound(calibration, linear.equals("1"));
    }

    private static byte[] numbers(String[] keys, long[] numbers) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            values.put(keys[i], Long.toString(numbers[i]));
        }
        return StateText.encode(values);
    }
}
