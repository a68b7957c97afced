package plumbline.host.accuracy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.host.files.BadInputException;

/**
 * The sample ranges that a data set marks as moving.
 *
 * @param ranges first sample and the one after the last of each; empty for everything
 */
record Movement(List<long[]> ranges) {

    Movement {
        ranges = List.copyOf(ranges);
    }

    boolean holds(long sample) {
        if (ranges.isEmpty()) {
            return true;
        }
        for (long[] range : ranges) {
            if (sample >= range[0] && sample < range[1]) {
                return true;
            }
        }
        return false;
    }

    /** From the JSON file beside a trial; everything if there is none, or it marks nothing. */
    static Movement read(Path json) throws IOException {
        if (!Files.exists(json)) {
            return new Movement(List.of());
        }
        try {
            Object marked = JSON.std.mapFrom(Files.readString(json)).get("movement");
            List<long[]> ranges = new ArrayList<>();
            for (Object range : marked instanceof List<?> list ? list : List.of()) {
                if (!(range instanceof List<?> pair)
                        || pair.size() != 2
                        || !(pair.get(0) instanceof Number from)
                        || !(pair.get(1) instanceof Number to)) {
                    throw new BadInputException(
                            json + ", movement: expected pairs of sample numbers, found " + range + ".");
                }
                ranges.add(new long[] {from.longValue(), to.longValue()});
            }
            return new Movement(ranges);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new BadInputException(json + ": expected JSON: " + e.getOriginalMessage() + ".", e);
        }
    }
}
