package plumbline.host.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;

/** What the recording is, and under which settings it was judged. */
final class FactList {

    private FactList() {}

    static String of(ReportFacts facts, AngleSeries angles) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Source", facts.title());
        all.putAll(facts.details());
        all.put("Angles", Words.count(angles.size(), "point", "points") + ", ten a second");
        StringBuilder out = new StringBuilder();
        all.forEach((name, text) -> out.append("<div><dt>")
                .append(Html.escape(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)))
                .append("</dt><dd>")
                .append(Html.escape(text))
                .append("</dd></div>"));
        return out.toString();
    }

    static String settings(Settings settings) {
        StringBuilder out = new StringBuilder();
        for (Setting setting : Setting.values()) {
            int value = settings.get(setting);
            out.append("<tr")
                    .append(value == setting.defaultValue() ? "" : " class=\"changed\"")
                    .append("><th scope=\"row\"><code>")
                    .append(Html.escape(setting.key()))
                    .append("</code></th><td class=\"number\">")
                    .append(Html.escape(setting.format(value) + (setting.unit().isEmpty() ? "" : " " + setting.unit())))
                    .append("</td><td class=\"note\">")
                    .append(Html.escape(setting.summary()))
                    .append("</td></tr>");
        }
        return out.toString();
    }
}
