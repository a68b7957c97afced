package plumbline.device.app;

import static plumbline.device.app.JsonFields.hex;
import static plumbline.device.app.JsonFields.put;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.device.haptics.MotorVerdict;
import plumbline.device.imu.SelfTestVerdict;

/** What {@code --self-test} prints. */
final class SelfTestJson {

    private SelfTestJson() {}

    static String of(SelfTestReport found) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("passed", found.passed());
        all.put("bus", found.bus());
        put(all, "sensor", sensor(found.sensor(), found.address()));
        put(all, "motor", motor(found.motor()));
        all.put("problems", found.problems());
        all.put("warnings", found.warnings());
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(all);
    }

    private static @Nullable Map<String, Object> sensor(@Nullable SelfTestVerdict verdict, int address) {
        if (verdict == null) {
            return null;
        }
        Map<String, Object> its = new LinkedHashMap<>();
        its.put("name", verdict.sensor());
        its.put("address", hex(address));
        its.put("passed", verdict.passed());
        its.put("axes", verdict.axes().stream().map(SelfTestJson::axis).toList());
        return its;
    }

    private static Map<String, Object> axis(SelfTestVerdict.Axis axis) {
        Map<String, Object> its = new LinkedHashMap<>();
        its.put("name", axis.name());
        its.put("unit", axis.unit());
        its.put("response", axis.measured());
        its.put("least", axis.least());
        put(its, "most", axis.most() == Integer.MAX_VALUE ? null : axis.most());
        its.put("passed", axis.passed());
        return its;
    }

    private static @Nullable Map<String, Object> motor(@Nullable MotorVerdict verdict) {
        if (verdict == null) {
            return null;
        }
        Map<String, Object> its = new LinkedHashMap<>();
        its.put("passed", verdict.passed());
        its.put("text", verdict.text());
        return its;
    }
}
