package plumbline.host.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import plumbline.core.status.UnitStatus;
import plumbline.host.replay.ReplayResult;

/**
 * What came of it.
 *
 * @param home the unit's state folder
 * @param flight with the flight recorder's segments
 * @param pid of the service that was
 * @param status the service's last word
 * @param nudges that were felt
 * @param corrected slouches corrected after a nudge
 * @param interrupted a signal ended it, not the scenario's end nor whoever looked on
 * @param reachedSpeed seconds of the unit a second; 0 if it is not known
 * @param replay of the segments; null if there are none yet
 */
public record DemoResult(
        Path home,
        Path flight,
        long pid,
        UnitStatus status,
        int nudges,
        int corrected,
        boolean interrupted,
        double reachedSpeed,
        @Nullable ReplayResult replay) {

    /**
     * True if a replay of what was recorded decides what the unit decided, bit for bit. Compared are all decisions since the run
     * began: the flight recorder may have dropped its first segments.
     */
    public boolean agrees() {
        return replay != null && replay.agrees() && replayDigest() == status.digest();
    }

    /** Of all decisions since the run began, as the replay tells it. */
    public long replayDigest() {
        return replay == null ? 0 : replay.runDigest().orElse(replay.digest());
    }
}
