package plumbline.device.i2c;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;

/** Looks at a bus: its node, who answers, what they are, how fast it is. Takes some 10 ms; changes nothing on the chips. */
public final class BusCheck {

    private BusCheck() {}

    /**
     * Opens {@code node} with the calling thread, looks, and closes it. Never throws for what is wrong with the bus.
     *
     * @param environment of the process, see {@link Machine#PC_BUS}
     */
    public static BusReport of(String node, Map<String, String> environment, LoopClock clock) {
        try (Pi4jBus bus = Pi4jBus.open(node, environment)) {
            return of(bus, clock);
        } catch (ForbiddenBusException e) {
            return BusReport.unopened(node, Machine.current(), null, String.valueOf(e.getMessage()));
        } catch (BusException e) {
            return BusReport.unopened(node, Machine.current(), NodeReport.of(node), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return BusReport.unopened(node, Machine.current(), null, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Looks at a bus that the calling thread has open.
     *
     * @throws BusException if it can't be used after all
     */
    public static BusReport of(Bus bus, LoopClock clock) {
        if (!(bus instanceof Pi4jBus real)) {
            return of(bus, bus.name(), null, Machine.current(), clock);
        }
        String node = real.deviceNode();
        NodeReport report = node == null ? null : NodeReport.of(node);
        return of(bus, real.provider(), report, Machine.current(), clock);
    }

    static BusReport of(Bus bus, String provider, @Nullable NodeReport node, Machine machine, LoopClock clock) {
        List<ChipReport> chips = new ArrayList<>();
        BusSpeed speed = null;
        for (int address : KnownChips.addresses()) {
            ChipPlace place = new ChipPlace(bus.at(address));
            place.ask();
            chips.add(place.report());
            ChipIdentity chip = place.chip();
            if (speed == null && chip != null && chip.role() != ChipIdentity.Role.NONE) {
                speed = BusSpeed.measure(place.wire(), chip, clock);
            }
        }
        return BusReport.opened(bus.name(), provider, machine, node, List.copyOf(chips), speed);
    }
}
