package plumbline.host.csv;

/** Foreign text for a message: in quotes, cut to a length that fits, nothing unprintable in it. */
final class Quoted {

    private static final int LENGTH = 60;

    private Quoted() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(LENGTH).forEach(c -> shown.appendCodePoint(c < ' ' || c == 0x7f ? '?' : c));
        return shown.append(text.length() > LENGTH ? "…\"" : "\"").toString();
    }
}
