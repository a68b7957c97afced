package plumbline.device.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.imu.ImuBatch;

/**
 * Recordings of real bodies, of a board that is tapped here and there and of one on which a phone vibrates: nobody taps twice.
 *
 * <p>The simulated taps are found at their rates, too: nearly all at the 398 Hz of the walk, two of three at the 286 Hz of the
 * boards. The upper back's 100 Hz show no tap.
 */
class RecordedTapTest {

    private static final Path RECORDINGS = Path.of(System.getProperty("plumbline.traces", "no-such-folder"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broad_24_disturbed_tapping_A",
                "broad_27_disturbed_phone_vibration_B",
                "broad_08_undisturbed_fast_rotation_with_breaks_A",
                "broad_14_undisturbed_slow_translation_with_breaks_B",
                "broad_16_undisturbed_fast_translation_B",
                "broad_21_undisturbed_fast_combined",
                "nogt_qmt_upper_back",
                "nogt_xio_gait_short_walk",
                "nogt_xio_sensor_data",
                "nogt_vqf_example"
            })
    void shouldFindNoTapsInARecording(String name) throws IOException {
        Path file = RECORDINGS.resolve(name + ".csv.gz");
        assumeTrue(Files.exists(file), "the recordings are not here");
        List<String> found = new ArrayList<>();
        try (Recording recording = Recording.open(file)) {
            TapDetector detector = new TapDetector(recording.format);
            ImuBatch sample = recording.next();
            while (sample.size > 0) {
                int taps = detector.process(sample);
                if (taps > 0) {
                    found.add(taps + " at " + sample.firstSampleMicros);
                }
                sample = recording.next();
            }
            assertTrue(recording.samples() > 1000, () -> recording.samples() + " samples");
        }
        assertEquals(List.of(), found);
    }
}
