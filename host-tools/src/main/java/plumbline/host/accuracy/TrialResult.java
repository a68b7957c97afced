package plumbline.host.accuracy;

/**
 * How far the filter was from the truth on one trial.
 *
 * @param name of the trial
 * @param causalDeg RMSE of the inclination of the causal estimate, degrees
 * @param settledDeg RMSE of the settled estimate at the samples that it speaks of, degrees
 * @param samples over which the causal one was taken
 */
public record TrialResult(String name, double causalDeg, double settledDeg, long samples) {}
