package plumbline.host.screen;

/** The wearer drawn small: from the right side, and from behind, with the plumb line through the hips. */
final class Figure {

    static final int COLUMNS = 16;
    static final int ROWS = 9;

    private static final double HIP_Y = 30;
    private static final double TRUNK = 17;
    private static final double HEAD = 3.6;

    private Figure() {}

    /** Sitting, seen from the right side and facing right. */
    static Dots side(int flexionMilliDeg) {
        Dots dots = new Dots(COLUMNS, ROWS);
        double hipX = 12;
        double[] up = direction(flexionMilliDeg);
        plumbLine(dots, hipX);
        // Thigh, shin and seat say which way is front.
        dots.line(hipX, HIP_Y, hipX + 12, HIP_Y);
        dots.line(hipX, HIP_Y + 1, hipX + 12, HIP_Y + 1);
        dots.line(hipX + 12, HIP_Y, hipX + 12, dots.height());
        dots.line(hipX - 4, HIP_Y + 3, hipX + 6, HIP_Y + 3);
        for (double side = -1; side <= 1; side++) {
            double bend = 1.5;
            limb(dots, hipX, HIP_Y, up, side, bend);
        }
        double neckX = hipX + up[0] * (TRUNK + 2);
        double neckY = HIP_Y - up[1] * (TRUNK + 2);
        dots.ring(neckX + up[0] * HEAD, neckY - up[1] * HEAD, HEAD);
        return dots;
    }

    /** Sitting, seen from behind. */
    static Dots back(int leanMilliDeg) {
        Dots dots = new Dots(COLUMNS, ROWS);
        double hipX = 16;
        double[] up = direction(leanMilliDeg);
        plumbLine(dots, hipX);
        dots.line(hipX - 6, HIP_Y + 3, hipX + 6, HIP_Y + 3);
        dots.line(hipX - 5, HIP_Y, hipX + 5, HIP_Y);
        for (double side = -1; side <= 1; side += 2) {
            double shoulderX = hipX + up[0] * TRUNK + side * 7 * up[1];
            double shoulderY = HIP_Y - up[1] * TRUNK + side * 7 * up[0];
            dots.line(hipX + side * 5, HIP_Y, shoulderX, shoulderY);
            dots.line(hipX + up[0] * TRUNK, HIP_Y - up[1] * TRUNK, shoulderX, shoulderY);
        }
        dots.line(hipX, HIP_Y, hipX + up[0] * (TRUNK + 2), HIP_Y - up[1] * (TRUNK + 2));
        double neck = TRUNK + 2 + HEAD;
        dots.ring(hipX + up[0] * neck, HIP_Y - up[1] * neck, HEAD);
        return dots;
    }

    private static void limb(Dots dots, double x, double y, double[] up, double side, double width) {
        double offX = side * width * up[1];
        double offY = side * width * up[0];
        dots.line(x + offX, y + offY, x + up[0] * TRUNK + offX, y - up[1] * TRUNK + offY);
    }

    private static void plumbLine(Dots dots, double x) {
        for (int y = 0; y < HIP_Y; y += 3) {
            dots.set(x, y);
        }
    }

    /** Where the trunk points, x to the right and y up, for an angle from the vertical. */
    private static double[] direction(int milliDeg) {
        double radians = Math.toRadians(milliDeg / 1000.0);
        return new double[] {Math.sin(radians), Math.cos(radians)};
    }
}
