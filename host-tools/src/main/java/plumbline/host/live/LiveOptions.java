package plumbline.host.live;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Settings;

/**
 * What a live view is told beside the frames.
 *
 * @param title what is played
 * @param startedAt wall clock at the first sample, or null if not known
 * @param settings whose limits are drawn
 * @param speed trace seconds a second, above 0
 * @param loop begin again at the end
 */
public record LiveOptions(
        String title, @Nullable OffsetDateTime startedAt, Settings settings, double speed, boolean loop) {

    public LiveOptions {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be above 0, found " + speed);
        }
    }
}
