package plumbline.host.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The shell of every page: head, styles and scripts in the file itself, and a content security policy that lets only
 * those run, by their hash, and nothing be fetched.
 */
final class Page {

    private Page() {}

    /**
     * @param title plain text
     * @param body markup, already escaped
     * @param data JSON for the scripts, as {@link Html#json} makes it safe
     * @param styles and {@code scripts}, resources beside this class, in order
     */
    static String of(String title, String body, String data, List<String> styles, List<String> scripts) {
        String style = together(styles);
        String script = together(scripts);
        String policy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "
                + source(style) + "; script-src " + source(script);
        return Html.fill(
                Html.resource("page.html"),
                Map.of(
                        "policy", policy,
                        "title", Html.escape(title),
                        "style", style,
                        "body", body,
                        "data", data,
                        "script", script));
    }

    private static String together(List<String> names) {
        return names.stream().map(Html::resource).collect(Collectors.joining("\n"));
    }

    private static String source(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
