package plumbline.device.app;

import static plumbline.device.app.JsonFields.hex;
import static plumbline.device.app.JsonFields.put;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Settings;
import plumbline.device.i2c.BusReport;
import plumbline.device.i2c.BusSpeed;
import plumbline.device.i2c.ChipReport;
import plumbline.device.i2c.NodeReport;
import plumbline.device.imu.ImuOptions;
import plumbline.device.state.StateFolderReport;

/** What {@code --check} prints. */
final class CheckJson {

    private CheckJson() {}

    static String of(CheckReport found) throws IOException {
        BusReport report = found.bus();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ready", found.problems().isEmpty());
        all.put("bus", report.bus());
        all.put("provider", report.provider());
        all.put("machine", report.machine().osArch());
        put(all, "node", node(report.node()));
        put(all, "speed", speed(report.speed()));
        all.put("chips", report.chips().stream().map(CheckJson::chip).toList());
        all.put("settings", settings(found.settings()));
        all.put("state", state(found.state()));
        all.put("problems", List.copyOf(found.problems()));
        all.put("warnings", List.copyOf(found.warnings()));
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(all);
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

    /** What is refused holds nowhere, so only its faults are told. */
    private static Map<String, Object> settings(ConfigReport report) {
        Map<String, Object> its = new LinkedHashMap<>();
        put(its, "file", report.file() == null ? null : report.file().toString());
        its.put("accepted", report.isAccepted());
        if (report.isAccepted()) {
            putAll(its, report.config());
        }
        its.put("faults", report.faults().stream().map(CheckJson::fault).toList());
        return its;
    }

    /** The engine's settings where they are not at their default. */
    private static void putAll(Map<String, Object> its, UnitConfig config) {
        its.put("rate_hz", config.rateHz() == ImuOptions.BEST ? "best" : config.rateHz());
        its.put("motor", config.erm() ? "erm" : "lra");
        put(its, "button", config.button() == null ? null : config.button().toString());
        its.put("forward", config.forward().text());
        Map<String, String> engine = new LinkedHashMap<>(config.settings().texts());
        engine.entrySet().removeAll(Settings.defaults().texts().entrySet());
        its.put("engine", engine);
    }

    private static Map<String, Object> fault(ConfigFault fault) {
        Map<String, Object> its = new LinkedHashMap<>();
        its.put("line", fault.place().line());
        its.put("column", fault.place().column());
        its.put("text", fault.text());
        return its;
    }

    private static Map<String, Object> state(StateFolderReport report) {
        Map<String, Object> its = new LinkedHashMap<>();
        its.put("folder", report.folder().toString());
        its.put("exists", report.exists());
        its.put("usable", report.problem() == null);
        put(its, "free_mb", report.freeBytes() < 0 ? null : report.freeBytes() / 1_000_000);
        put(its, "used_by_process", report.holder() == StateFolderReport.NOBODY ? null : report.holder());
        return its;
    }
}
