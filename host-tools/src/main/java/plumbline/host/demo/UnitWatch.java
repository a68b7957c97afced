package plumbline.host.demo;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import plumbline.core.status.SensorState;
import plumbline.core.status.UnitStatus;
import plumbline.emulator.unit.Whereabouts;

/** Keeps a {@link UnitView} up with a running unit, and does to the unit what keys ask. One thread. */
final class UnitWatch {

    /** Each heals by itself. */
    private static final List<String> FAULTS = List.of(
            "no-answer 300ms",
            "bus-stuck 500ms",
            "sensor-reset",
            "configuration-changed",
            "fifo-overflow 900ms",
            "garbled 200ms",
            "stalled 500ms",
            "frozen 2s",
            "saturated 1s",
            "temperature 3s",
            "haptics-missing 5s");

    /** Unit time by which a wearer has put it on and sits upright, and taps for neutral; and taps again while there is none. */
    private static final long FIRST_TAP_MICROS = 5_000_000;

    private static final long TAP_AGAIN_MICROS = 11_000_000;

    private final UnitProcess unit;
    private final UnitView view;
    private final Consumer<Telling> listener;
    private long tapMicros = FIRST_TAP_MICROS;
    private final Pace pace = new Pace();
    private int nextFault;
    private boolean unplugged;

    /** @param listener told what happens */
    UnitWatch(UnitProcess unit, UnitView view, Consumer<Telling> listener) {
        this.unit = unit;
        this.view = view;
        this.listener = listener;
    }

    /**
     * Takes in what there is.
     *
     * @throws UnitFailedException if the unit ended by itself
     */
    void update() throws IOException {
        if (isGone() && !unit.wasToldToEnd()) {
            throw unit.failure();
        }
        takeIn();
    }

    /** True if the unit has ended: somebody told it to, such as Ctrl-C, which goes to it too. */
    boolean isGone() {
        return !unit.isAlive();
    }

    /** Takes in what there is of a unit that has ended; there is no more to come. */
    void takeInTheLast() throws IOException {
        takeIn();
        view.keptBack(Long.MAX_VALUE).forEach(listener);
    }

    /** Seconds of the unit a second, as far as it has come. */
    double reachedSpeed() {
        return pace.reached();
    }

    private void takeIn() throws IOException {
        Whereabouts where = unit.link().where();
        if (where != null) {
            view.accept(where);
        }
        UnitStatus status = unit.status();
        if (status != null) {
            view.accept(status);
            pace.see(status, System.nanoTime());
            askForNeutral(status);
        }
        for (UnitEvent event = unit.nextEvent(); event != null; event = unit.nextEvent()) {
            Telling telling = view.accept(event);
            if (telling != null) {
                listener.accept(telling);
            }
        }
        if (status != null) {
            view.keptBack(status.sensorMicros()).forEach(listener);
        }
        for (String refusal = unit.link().refusal();
                refusal != null;
                refusal = unit.link().refusal()) {
            say("Refused", refusal);
        }
    }

    private void askForNeutral(UnitStatus status) {
        boolean running = status.sensorState() == SensorState.RUNNING;
        if (running && !status.neutralKnown() && status.sensorMicros() >= tapMicros) {
            tapMicros = status.sensorMicros() + TAP_AGAIN_MICROS;
            unit.link().send("tap 2");
        }
    }

    void press(UnitKey key) {
        switch (key) {
            case PLUG -> {
                unplugged = !unplugged;
                unit.link().send(unplugged ? "unplug" : "plug");
                say("You", unplugged ? "pull the plug" : "plug it in again");
            }
            case FAULT -> {
                String fault = FAULTS.get(nextFault);
                nextFault = (nextFault + 1) % FAULTS.size();
                unit.link().send("fault " + fault);
                say("You", "let a fault happen: " + fault.replace('-', ' '));
            }
            case QUIT -> {}
            default -> {
                unit.link().send(key.line);
                say("You", key.detail);
            }
        }
    }

    boolean isUnplugged() {
        return unplugged;
    }

    private void say(String title, String detail) {
        view.tell(new Telling(view.posture().frame().atMicros(), false, title, detail));
    }
}
