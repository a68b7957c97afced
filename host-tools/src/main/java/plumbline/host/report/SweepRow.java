package plumbline.host.report;

import java.util.List;

/**
 * What one combination of settings made of one trace.
 *
 * @param trace the trace's name
 * @param values of the settings varied, in the order of {@link SweepChart}'s names
 * @param alerts felt or not
 * @param slouchedSeconds time in slouches, s
 */
public record SweepRow(String trace, List<String> values, int alerts, long slouchedSeconds) {

    public SweepRow {
        values = List.copyOf(values);
    }
}
