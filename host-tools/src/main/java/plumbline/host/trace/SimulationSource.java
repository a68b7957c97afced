package plumbline.host.trace;

import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.Settings;
import plumbline.core.trace.TraceHeader;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorUnit;
import plumbline.emulator.wearer.Wearer;

/** The batches of a simulated wearer. */
public final class SimulationSource implements BatchSource {

    private final Wearer wearer;
    private final SourceFacts facts;
    private final long lengthMicros;
    private long atMicros;

    public SimulationSource(Scenario scenario, SensorUnit unit, ImuFormat format, long seed, long anchorMicros) {
        wearer = new Wearer(scenario, unit, format, seed);
        lengthMicros = scenario.durationMicros();
        String version = String.valueOf(SimulationSource.class.getPackage().getImplementationVersion());
        TraceHeader header = new TraceHeader(
                "SIM-" + seed,
                format,
                version,
                version,
                Calibration.identity(),
                null,
                Settings.defaults(),
                "UTC",
                anchorMicros);
        facts = new SourceFacts(scenario.name(), header, true, 0);
    }

    /** The wearer, for the truth beside the counts. */
    public Wearer wearer() {
        return wearer;
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public boolean next(ImuBatch batch) {
        boolean more = wearer.fill(batch);
        atMicros = more ? batch.firstSampleMicros : lengthMicros;
        return more;
    }

    @Override
    public double progress() {
        return lengthMicros == 0 ? 1 : Math.min(1, (double) atMicros / lengthMicros);
    }
}
