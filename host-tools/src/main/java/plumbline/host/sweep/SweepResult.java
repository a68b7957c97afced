package plumbline.host.sweep;

import java.util.List;

/**
 * What one combination of settings made of one trace.
 *
 * @param trace the trace's name
 * @param values of the settings varied, in the order of the axes
 * @param alerts felt or not
 * @param feltAlerts those felt
 * @param slouches begun
 * @param slouchedSeconds time in slouches, s
 * @param corrected alerts that were followed
 */
public record SweepResult(
        String trace,
        List<String> values,
        long alerts,
        long feltAlerts,
        long slouches,
        double slouchedSeconds,
        long corrected) {

    public SweepResult {
        values = List.copyOf(values);
    }
}
