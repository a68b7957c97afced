package plumbline.host.trace;

import java.util.List;

/**
 * Which run of a folder is meant.
 *
 * @param id of the run
 * @param of how many runs the folder has
 * @param newest true if it is meant because it is the newest, false if it was asked for
 * @param passedOver a sentence for each file of a newer run that can't be used
 */
public record RunChoice(String id, int of, boolean newest, List<String> passedOver) {

    public RunChoice {
        passedOver = List.copyOf(passedOver);
    }

    /** As {@code 000012-20261122T201156Z, the newest of 3}. */
    public String text() {
        return id + (of == 1 ? "" : newest ? ", the newest of " + of : ", one of " + of);
    }
}
