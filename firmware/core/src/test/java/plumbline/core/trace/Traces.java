package plumbline.core.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.KnownSensors;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Settings;

/** Traces for tests: made up, always the same. */
final class Traces {

    static final long ANCHOR_MICROS = 1_790_000_000_000_000L;
    static final int PERIOD_NANOS = 10_000_000;
    static final int BATCH_SAMPLES = 5;

    private Traces() {}

    static TraceHeader header() {
        return header(PERIOD_NANOS);
    }

    static TraceHeader header(int periodNanos) {
        return new TraceHeader(
                "PL-0007",
                KnownSensors.format(KnownSensors.LSM6DSOX, 2000, 16, periodNanos),
                "0.1.0",
                "1",
                Calibration.identity(),
                new BodyFrame(0, 0, 1 << 30, 1 << 30, 0, 0),
                Settings.defaults().with("posture.policy", "delay"),
                "Europe/Berlin",
                ANCHOR_MICROS,
                new FadingSchedule.State(80, 20, 112, 604_799_999, 18_000_000, 17_000_000),
                new Segment("0f3c", 4, new byte[] {1, 2, 3}));
    }

    /** A whole trace of {@code batches} batches of five samples at 100 Hz, with something of every other channel. */
    static byte[] of(int batches) {
        try {
            MemorySink sink = new MemorySink();
            try (TraceWriter writer = new TraceWriter(sink, header())) {
                write(writer, batches);
            }
            return sink.toArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static void write(TraceWriter writer, int batches) throws IOException {
        Decision decision = new Decision();
        for (int i = 0; i < batches; i++) {
            ImuBatch batch = batch(i);
            writer.batch(batch);
            decision.kind = i % 7 == 3 ? DecisionKind.ALERT : DecisionKind.ANGLES;
            decision.decidedMicros = batch.firstSampleMicros;
            decision.atMicros = Math.max(0, batch.firstSampleMicros - 3_000_000);
            decision.a = -i;
            decision.b = i;
            decision.c = Integer.MIN_VALUE + i;
            decision.d = Integer.MAX_VALUE - i;
            writer.decision(decision);
            if (i % 10 == 0) {
                writer.event(batch.firstSampleMicros, Severity.WARNING, "Größe " + i);
                writer.temperature(batch.firstSampleMicros, TemperaturePlace.PROCESSOR, 4512 - i);
                writer.battery(batch.firstSampleMicros, 3900, i % 20 == 0 ? -1 : 735, true);
                writer.setting(batch.firstSampleMicros, "posture.mode", "track");
                writer.command(batch.firstSampleMicros, Command.SNOOZE, 600 + i);
                writer.health(health(batch.firstSampleMicros));
            }
        }
    }

    static Health health(long atMicros) {
        Health health = new Health("no answer", "über");
        health.atMicros = atMicros;
        health.samples = 1L << 40;
        health.lost = 3;
        health.gaps = 2;
        health.rateMilliHz = 833_012;
        health.allocatedBytes = 5;
        health.latenessP50Micros = 60;
        health.latenessP99Micros = 170;
        health.latenessP999Micros = 1800;
        health.latenessMaxMicros = 21_000;
        health.fifoPeakPermille = 250;
        health.fifoRecentPermille = 125;
        health.droppedMessages = 1;
        health.faultCounts[1] = 7;
        return health;
    }

    static String line(Health h) {
        return "health " + h.atMicros + " " + h.samples + " " + h.lost + " " + h.gaps + " " + h.rateMilliHz + " "
                + h.allocatedBytes + " " + h.latenessP50Micros + " " + h.latenessP99Micros + " " + h.latenessP999Micros
                + " " + h.latenessMaxMicros + " " + h.fifoPeakPermille + " " + h.fifoRecentPermille + " "
                + h.droppedMessages + " "
                + List.of(h.faultNames) + " " + Arrays.toString(h.faultCounts);
    }

    static ImuBatch batch(int index) {
        SplittableRandom random = new SplittableRandom(index);
        ImuBatch batch = new ImuBatch(BATCH_SAMPLES);
        batch.firstSampleMicros = 1000 + (long) index * BATCH_SAMPLES * PERIOD_NANOS / 1000;
        batch.samplePeriodNanos = PERIOD_NANOS;
        batch.drainHostNanos = index * 50_000_000L;
        batch.hapticActive = index % 3 == 0;
        batch.temperatureCentiC = index % 2 == 0 ? 2500 - index : ImuBatch.TEMPERATURE_UNKNOWN;
        for (int i = 0; i < BATCH_SAMPLES; i++) {
            batch.add(any(random), any(random), any(random), any(random), any(random), any(random));
        }
        return batch;
    }

    private static short any(SplittableRandom random) {
        return (short) random.nextInt(Short.MIN_VALUE, Short.MAX_VALUE + 1);
    }

    /** Everything {@code reader} still gives, a line a message. */
    static List<String> lines(TraceReader reader) throws IOException {
        LineVisitor visitor = new LineVisitor();
        boolean more = true;
        while (more) {
            more = reader.next(visitor);
        }
        return visitor.lines;
    }

    /** Writes down what it is handed. */
    static final class LineVisitor implements TraceVisitor {

        final List<String> lines = new ArrayList<>();

        @Override
        public void batch(ImuBatch batch) {
            lines.add(line(batch));
        }

        @Override
        public void decision(Decision d) {
            lines.add("decision " + d.kind + " " + d.atMicros + " " + d.decidedMicros + " " + d.a + " " + d.b + " "
                    + d.c + " " + d.d);
        }

        @Override
        public void event(long atMicros, Severity severity, String text) {
            lines.add("event " + atMicros + " " + severity + " " + text);
        }

        @Override
        public void temperature(long atMicros, TemperaturePlace place, int centiC) {
            lines.add("temperature " + atMicros + " " + place + " " + centiC);
        }

        @Override
        public void battery(long atMicros, int milliVolt, int chargePermille, boolean charging) {
            lines.add("battery " + atMicros + " " + milliVolt + " " + chargePermille + " " + charging);
        }

        @Override
        public void setting(long atMicros, String key, String value) {
            lines.add("setting " + atMicros + " " + key + " " + value);
        }

        @Override
        public void command(long atMicros, Command command, int value) {
            lines.add("command " + atMicros + " " + command + " " + value);
        }

        @Override
        public void health(Health health) {
            lines.add(line(health));
        }
    }

    static String line(ImuBatch batch) {
        StringBuilder line = new StringBuilder("batch ").append(batch.firstSampleMicros);
        line.append(' ').append(batch.samplePeriodNanos).append(' ').append(batch.drainHostNanos);
        line.append(' ').append(batch.hapticActive).append(' ').append(batch.temperatureCentiC);
        for (int i = 0; i < batch.size * ImuBatch.CHANNELS; i++) {
            line.append(' ').append(batch.counts[i]);
        }
        return line.toString();
    }
}
