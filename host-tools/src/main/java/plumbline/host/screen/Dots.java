package plumbline.host.screen;

/** A small picture of braille dots, two by four to a character cell; x to the right, y down, in dots. */
final class Dots {

    private static final int BLANK = 0x2800;

    /** Bit of each dot by its place: column, then row (Unicode chapter 21.1, braille patterns). */
    private static final int[][] BITS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

    private final int columns;
    private final int rows;
    private final int[] cells;

    Dots(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        cells = new int[columns * rows];
    }

    int width() {
        return columns * 2;
    }

    int height() {
        return rows * 4;
    }

    /** Sets one dot; outside the picture nothing happens. */
    void set(double x, double y) {
        int dotX = (int) Math.round(x);
        int dotY = (int) Math.round(y);
        if (dotX >= 0 && dotX < width() && dotY >= 0 && dotY < height()) {
            cells[dotY / 4 * columns + dotX / 2] |= BITS[dotX % 2][dotY % 4];
        }
    }

    void line(double x0, double y0, double x1, double y1) {
        int steps = (int) Math.ceil(Math.max(1, 2 * Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
        for (int i = 0; i <= steps; i++) {
            set(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps);
        }
    }

    void ring(double x, double y, double radius) {
        int steps = (int) Math.ceil(radius * 12);
        for (int i = 0; i < steps; i++) {
            double turn = 2 * Math.PI * i / steps;
            set(x + radius * Math.cos(turn), y + radius * Math.sin(turn));
        }
    }

    String row(int row) {
        StringBuilder out = new StringBuilder(columns);
        for (int column = 0; column < columns; column++) {
            int cell = cells[row * columns + column];
            out.append(cell == 0 ? ' ' : (char) (BLANK + cell));
        }
        return out.toString();
    }
}
