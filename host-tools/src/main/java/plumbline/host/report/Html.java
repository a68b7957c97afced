package plumbline.host.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Text into markup: escaping, and templates with <code>{{name}}</code> places. */
final class Html {

    private Html() {}

    /** {@code text} so that it is text in elements and in quoted attributes alike; control characters become U+FFFD. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? 0xFFFD : c);
            }
        });
        return out.toString();
    }

    /** {@code text} as a JSON string that is safe inside a script element. */
    static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c >= 0x7f) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /**
     * {@code template} with each place filled, once: what is filled in is not read again.
     *
     * @throws IllegalArgumentException if a place has no filling
     */
    static String fill(String template, Map<String, String> fillings) {
        StringBuilder out = new StringBuilder(template.length() * 2);
        int from = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", from)) {
            int close = template.indexOf("}}", open);
            String name = template.substring(open + 2, close);
            String filling = fillings.get(name);
            if (filling == null) {
                throw new IllegalArgumentException("nothing to fill in for " + name);
            }
            out.append(template, from, open).append(filling);
            from = close + 2;
        }
        return out.append(template, from, template.length()).toString();
    }

    /** The text of a file beside this class. */
    static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
