package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.core.HeapMeter;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateException;

class EngineStateTest {

    private static final int POINTS = 25;

    /** Days that bring every part of the engine into play. */
    enum Day {
        SLOUCHING,
        WALKING,
        GAPS,
        LYING,
        BUZZING;

        RecordedRun run() {
            RecordedRun run = new RecordedRun();
            Trunk trunk = run.trunk.settled();
            switch (this) {
                case SLOUCHING -> {
                    trunk.hold(5).to(30, 5);
                    run.ask(engine -> engine.command(Command.SNOOZE, 40));
                    trunk.hold(80)
                            .to(0, 0)
                            .hold(10)
                            .creep(40, 25, -20)
                            .to(75, 0)
                            .hold(5)
                            .to(0, 0);
                    run.ask(engine -> engine.command(Command.SNOOZE, 0));
                    trunk.hold(5);
                }
                case WALKING -> {
                    for (int bout = 0; bout < 4; bout++) {
                        trunk.to(12, 0).walk(25).hold(7);
                    }
                    run.ask(engine -> engine.command(Command.FORWARD, 0));
                    run.ask(engine -> engine.command(Command.NEUTRAL, 0));
                    trunk.to(0, 0).hold(4).to(30, 0).hold(1).to(0, 0).hold(10).walk(40);
                }
                case GAPS -> {
                    trunk.to(25, 0)
                            .hold(20)
                            .lose(0.03)
                            .hold(5)
                            .lose(0.5)
                            .hold(20)
                            .lose(7);
                    trunk.accelNoiseG = 8;
                    trunk.hold(2);
                    trunk.accelNoiseG = 0.002;
                    trunk.hold(20).to(0, 0).lose(2).hold(10);
                }
                case LYING ->
                    trunk.hold(10)
                            .to(-88, 0)
                            .hold(20)
                            .to(0, 0)
                            .hold(8)
                            .takeOff(45)
                            .to(0, 0)
                            .hold(12);
                case BUZZING -> {
                    trunk.motorG = 0.6;
                    trunk.buzz(
                            1.3,
                            3.1,
                            worn -> worn.hold(5)
                                    .walk(20)
                                    .to(25, 0)
                                    .hold(30)
                                    .lose(0.4)
                                    .hold(10)
                                    .takeOff(30));
                    trunk.buzz(9, 10, worn -> worn.to(0, 0).hold(25));
                }
            }
            trunk.finish();
            return run.ask(engine -> engine.command(Command.FINISH, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldDecideTheSameFromAnyPointOn(Day day) throws Exception {
        List<Consumer<PostureEngine>> steps = day.run().steps;
        Decisions decisions = new Decisions();
        PostureEngine engine = RecordedRun.engine(decisions);
        boolean[] chosen = chosen(steps.size());
        byte[][] states = new byte[steps.size()][];
        for (int i = 0; i < steps.size(); i++) {
            if (chosen[i]) {
                states[i] = state(engine);
            }
            steps.get(i).accept(engine);
        }
        assertTrue(decisions.all().size() > 500, decisions.text());
        for (int from = 0; from < steps.size(); from++) {
            if (chosen[from]) {
                PostureEngine other = restored(states[from], new DecisionDigest());
                assertArrayEquals(states[from], state(other));
                for (int i = from; i < steps.size(); i++) {
                    steps.get(i).accept(other);
                }
                assertEquals(engine.digest(), other.digest(), "from step " + from);
                assertEquals(engine.slouchedMillis(), other.slouchedMillis());
                assertEquals(List.of(), SameState.of(engine, other).differences);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldForgetNoField(Day day) throws Exception {
        List<Consumer<PostureEngine>> steps = day.run().steps;
        PostureEngine engine = RecordedRun.engine(new DecisionDigest());
        boolean[] chosen = chosen(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).accept(engine);
            if (chosen[i]) {
                PostureEngine other = restored(state(engine), new DecisionDigest());
                assertEquals(List.of(), SameState.of(engine, other).differences);
            }
        }
    }

    @Test
    void shouldNoticeAFieldThatWasForgotten() throws Exception {
        PostureEngine engine = RecordedRun.engine(new DecisionDigest());
        Day.SLOUCHING.run().steps.forEach(step -> step.accept(engine));

        SameState walk = SameState.of(engine, RecordedRun.engine(new DecisionDigest()));

        assertTrue(walk.values > 1000, "saw " + walk.values);
        assertTrue(walk.differences.size() > 500, walk.differences.toString());
        for (String part :
                List.of("tilt.ring", "strapdown", "estimate", "settled.load", "milliG", "digest", "biasXQ16")) {
            assertTrue(walk.differences.stream().anyMatch(difference -> difference.contains(part)), part);
        }
    }

    @Test
    void shouldGoOnUnderChangedSettings() throws Exception {
        Settings delay = Settings.defaults().with("posture.policy", "delay").with("posture.delaySeconds", "20");
        List<Consumer<PostureEngine>> steps = Day.SLOUCHING.run().steps;
        PostureEngine engine = RecordedRun.engine(new DecisionDigest());
        int half = steps.size() / 2;
        steps.subList(0, half).forEach(step -> step.accept(engine));
        engine.change(delay);
        PostureEngine other =
                new PostureEngine(RecordedRun.FORMAT, RecordedRun.CALIBRATION, delay, new DecisionDigest());
        other.restoreState(ByteBuffer.wrap(state(engine)));
        assertEquals(List.of(), SameState.of(engine, other).differences);
        steps.subList(half, steps.size()).forEach(step -> {
            step.accept(engine);
            step.accept(other);
        });
        assertEquals(engine.digest(), other.digest());
    }

    @Test
    void shouldTakeNothingFromTheHeapToSaveAndToBeAsked() {
        PostureEngine engine = RecordedRun.engine(new DecisionDigest());
        Day.SLOUCHING.run().steps.forEach(step -> step.accept(engine));

        assertEquals(0, HeapMeter.bytesTakenBy(new Saving(engine, ByteBuffer.allocate(engine.stateBytes()))));
        assertEquals(0, HeapMeter.bytesTakenBy(new Saving(engine, ByteBuffer.allocateDirect(engine.stateBytes()))));
    }

    /** Without a string literal: the JVM makes those of a class when it compiles the first of its methods. */
    private record Saving(PostureEngine engine, ByteBuffer target, Settings settings) implements Runnable {

        Saving(PostureEngine engine, ByteBuffer target) {
            this(engine, target, Settings.defaults());
        }

        @Override
        public void run() {
            for (int i = 0; i < 20_000; i++) {
                engine.saveState(target.clear());
                engine.command(Command.SNOOZE, i % 3);
                engine.command(Command.FORWARD, 1 + i % 6);
                engine.command(Command.NEUTRAL, 0);
                engine.change(settings);
            }
        }
    }

    @Test
    void shouldHaveNoStateBeforeTheFirstSample() {
        PostureEngine engine = RecordedRun.engine(new DecisionDigest());
        engine.command(Command.NEUTRAL, 0);
        ByteBuffer out = ByteBuffer.allocate(engine.stateBytes());

        engine.saveState(out);

        assertEquals(0, out.position());
        RecordedRun.engine(new DecisionDigest()).restoreState(out.flip());
    }

    @Test
    void shouldRefuseAStateThatIsNotItsOwn() {
        byte[] state = someState();
        ImuFormat faster = new ImuFormat("generic", RecordedRun.FORMAT.gyro(), RecordedRun.FORMAT.accel(), 5_000_000);
        PostureEngine other =
                new PostureEngine(faster, Calibration.identity(), Settings.defaults(), new DecisionDigest());
        refused("kind of sensor format", state, other);
        refused("rules", flipped(state, 4), RecordedRun.engine(new DecisionDigest()));
        refused("magic", flipped(state, 0), RecordedRun.engine(new DecisionDigest()));
        refused("bytes of fields", flipped(state, 12), RecordedRun.engine(new DecisionDigest()));
        refused("CRC", flipped(state, state.length - 1), RecordedRun.engine(new DecisionDigest()));
        byte[] cut = Arrays.copyOf(state, state.length - 1);
        refused("bytes of fields", cut, RecordedRun.engine(new DecisionDigest()));
        refused("at least", new byte[3], RecordedRun.engine(new DecisionDigest()));
    }

    @Test
    void shouldRefuseToGoOnFromAStateWhenUsed() {
        byte[] state = someState();
        PostureEngine used = restored(state, new DecisionDigest());
        assertThrows(IllegalStateException.class, () -> used.restoreState(ByteBuffer.wrap(state)));
        PostureEngine asked = RecordedRun.engine(new DecisionDigest());
        asked.requestNeutral();
        assertThrows(IllegalStateException.class, () -> asked.restoreState(ByteBuffer.wrap(state)));
    }

    @Test
    void shouldRefuseAForwardThatThereIsNot() {
        PostureEngine engine = RecordedRun.engine(new DecisionDigest());
        assertThrows(IllegalArgumentException.class, () -> engine.command(Command.FORWARD, 7));
        assertThrows(IllegalArgumentException.class, () -> engine.command(Command.FORWARD, -1));
    }

    private static byte[] someState() {
        PostureEngine engine = RecordedRun.engine(new DecisionDigest());
        List<Consumer<PostureEngine>> steps = Day.SLOUCHING.run().steps;
        steps.subList(0, 300).forEach(step -> step.accept(engine));
        return state(engine);
    }

    private static void refused(String why, byte[] state, PostureEngine engine) {
        StateException refused = assertThrows(StateException.class, () -> engine.restoreState(ByteBuffer.wrap(state)));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
        assertEquals(0, engine.samples());
    }

    private static byte[] flipped(byte[] state, int at) {
        byte[] other = state.clone();
        other[at] ^= 1;
        return other;
    }

    private static byte[] state(PostureEngine engine) {
        ByteBuffer out = ByteBuffer.allocate(engine.stateBytes());
        engine.saveState(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static PostureEngine restored(byte[] state, DecisionSink sink) {
        PostureEngine engine = RecordedRun.engine(sink);
        engine.restoreState(ByteBuffer.wrap(state));
        return engine;
    }

    private static boolean[] chosen(int steps) {
        boolean[] chosen = new boolean[steps];
        Random random = new Random(11);
        // Not before the first batch: until then calls wait, and there is no state.
        for (int i = 0; i < POINTS; i++) {
            chosen[random.nextInt(5, steps)] = true;
        }
        return chosen;
    }
}
