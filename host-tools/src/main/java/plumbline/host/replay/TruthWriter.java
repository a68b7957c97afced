package plumbline.host.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import plumbline.core.imu.ImuBatch;
import plumbline.emulator.wearer.Truth;
import plumbline.emulator.wearer.Wearer;
import plumbline.host.csv.CsvWriter;

/** Writes what was really so at each sample of a simulated wearer. */
public final class TruthWriter implements Recorder.BatchListener {

    private static final int DECIMALS = 9;

    private final Wearer wearer;
    private final CsvWriter csv;
    private final Truth truth = new Truth();

    public TruthWriter(Wearer wearer, Writer out) throws IOException {
        this.wearer = wearer;
        csv = new CsvWriter(
                out,
                "t_us",
                "ux",
                "uy",
                "uz",
                "qw",
                "qx",
                "qy",
                "qz",
                "flexion_deg",
                "lean_deg",
                "activity",
                "slouched");
    }

    @Override
    public void batch(ImuBatch batch) {
        for (int i = 0; i < batch.size; i++) {
            wearer.truth(i, truth);
            csv.whole(truth.atMicros);
            number(truth.upX).number(truth.upY).number(truth.upZ);
            number(truth.qw).number(truth.qx).number(truth.qy).number(truth.qz);
            csv.scaled(Math.round(truth.flexionDeg * 1e6), 6).scaled(Math.round(truth.leanDeg * 1e6), 6);
            csv.word(truth.activity.name().toLowerCase(Locale.ROOT)).whole(truth.slouched ? 1 : 0);
            csv.end();
        }
    }

    private TruthWriter number(double value) {
        csv.scaled(Math.round(value * 1e9), DECIMALS);
        return this;
    }
}
