package plumbline.host.csv;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column of a file holds what, by the names in its first line; columns of other names are passed over. */
final class CsvColumns {

    static final List<String> REQUIRED = List.of("t_us", "ax", "ay", "az", "gx", "gy", "gz");
    static final List<String> TRUTH = List.of("qw", "qx", "qy", "qz");

    /** Position of no interest. */
    static final int NONE = -1;

    private final int[] meanings;

    private CsvColumns(int[] meanings) {
        this.meanings = meanings;
    }

    /** What stands in field {@code index}: 0 time, 1 to 6 values, 7 to 10 truth, or {@link #NONE}. */
    int meaning(int index) {
        return index < meanings.length ? meanings[index] : NONE;
    }

    int count() {
        return meanings.length;
    }

    boolean hasTruth() {
        return Arrays.stream(meanings).anyMatch(meaning -> meaning >= REQUIRED.size());
    }

    static String name(int meaning) {
        return meaning < REQUIRED.size() ? REQUIRED.get(meaning) : TRUTH.get(meaning - REQUIRED.size());
    }

    /** Why {@code header} won't do, or null if it will. */
    static @Nullable String fault(List<String> header) {
        for (String name : REQUIRED) {
            if (!header.contains(name)) {
                return "expected the columns " + String.join(",", REQUIRED) + " (and perhaps " + String.join(",", TRUTH)
                        + "), found no " + name + " in " + Quoted.of(String.join(",", header));
            }
            if (header.indexOf(name) != header.lastIndexOf(name)) {
                return "expected each column once, found " + name + " twice";
            }
        }
        long truths = header.stream().filter(TRUTH::contains).count();
        if (truths != 0 && truths != TRUTH.size()) {
            return "expected all of " + String.join(",", TRUTH) + " or none, found " + truths + " of them";
        }
        return null;
    }

    static CsvColumns of(List<String> header) {
        int[] meanings = new int[header.size()];
        for (int i = 0; i < meanings.length; i++) {
            int required = REQUIRED.indexOf(header.get(i));
            int truth = TRUTH.indexOf(header.get(i));
            meanings[i] = required >= 0 ? required : truth >= 0 ? REQUIRED.size() + truth : NONE;
        }
        return new CsvColumns(meanings);
    }
}
