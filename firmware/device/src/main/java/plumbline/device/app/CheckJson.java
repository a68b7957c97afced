package plumbline.device.app;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.device.i2c.BusReport;
import plumbline.device.i2c.BusSpeed;
import plumbline.device.i2c.ChipReport;
import plumbline.device.i2c.NodeReport;

/** What {@code --check} prints. */
final class CheckJson {

    private CheckJson() {}

    static String of(BusReport report) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ready", report.isUsable());
        all.put("bus", report.bus());
        all.put("provider", report.provider());
        all.put("machine", report.machine().osArch());
        put(all, "node", node(report.node()));
        put(all, "speed", speed(report.speed()));
        all.put("chips", report.chips().stream().map(CheckJson::chip).toList());
        all.put("problems", List.copyOf(report.problems()));
        all.put("warnings", List.copyOf(report.warnings()));
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(all);
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private static @Nullable Map<String, Object> node(@Nullable NodeReport node) {
        if (node == null) {
            return null;
        }
        Map<String, Object> its = new LinkedHashMap<>();
        its.put("present", node.isPresent());
        its.put("readable", node.isReadable());
        its.put("writable", node.isWritable());
        its.put("owner", node.owner());
        its.put("group", node.group());
        return its;
    }

    private static @Nullable Map<String, Object> speed(@Nullable BusSpeed speed) {
        if (speed == null) {
            return null;
        }
        Map<String, Object> its = new LinkedHashMap<>();
        its.put("bits_per_second", speed.bitsPerSecond());
        its.put("wanted_hz", BusSpeed.WANTED_HZ);
        its.put("slow", speed.isSlow());
        its.put("text", speed.sentence());
        return its;
    }

    private static Map<String, Object> chip(ChipReport chip) {
        Map<String, Object> its = new LinkedHashMap<>();
        its.put("address", hex(chip.address()));
        its.put("answers", chip.answers());
        if (chip.answers()) {
            var known = chip.chip();
            its.put("name", known == null ? "unknown" : known.name());
            its.put("register", hex(chip.register()));
            its.put("expected", chip.expected());
            its.put("found", chip.found());
        }
        return its;
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "0x%02X", value);
    }
}
