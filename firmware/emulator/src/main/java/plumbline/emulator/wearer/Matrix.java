package plumbline.emulator.wearer;

/** A 3x3 matrix, row by row; for set-up and truth, not for the way of a sample. */
record Matrix(double xx, double xy, double xz, double yx, double yy, double yz, double zx, double zy, double zz) {
    private static final double DEG = StrictMath.PI / 180;

    /** Turns by flexion, then lean, then yaw, in degrees and in the sense of {@link Pose}. */
    static Matrix turn(double flexionDeg, double leanDeg, double yawDeg) {
        double sf = StrictMath.sin(flexionDeg * DEG);
        double cf = StrictMath.cos(flexionDeg * DEG);
        double sl = StrictMath.sin(leanDeg * DEG);
        double cl = StrictMath.cos(leanDeg * DEG);
        double sy = StrictMath.sin(yawDeg * DEG);
        double cy = StrictMath.cos(yawDeg * DEG);
        Matrix tilt = new Matrix(cf, 0, sf, sl * sf, cl, -sl * cf, -cl * sf, sl, cl * cf);
        return new Matrix(cy, -sy, 0, sy, cy, 0, 0, 0, 1).times(tilt);
    }

    Matrix times(Matrix o) {
        return new Matrix(
                xx * o.xx + xy * o.yx + xz * o.zx,
                xx * o.xy + xy * o.yy + xz * o.zy,
                xx * o.xz + xy * o.yz + xz * o.zz,
                yx * o.xx + yy * o.yx + yz * o.zx,
                yx * o.xy + yy * o.yy + yz * o.zy,
                yx * o.xz + yy * o.yz + yz * o.zz,
                zx * o.xx + zy * o.yx + zz * o.zx,
                zx * o.xy + zy * o.yy + zz * o.zy,
                zx * o.xz + zy * o.yz + zz * o.zz);
    }

    Matrix transposed() {
        return new Matrix(xx, yx, zx, xy, yy, zy, xz, yz, zz);
    }

    Matrix scaled(double by) {
        return new Matrix(xx * by, xy * by, xz * by, yx * by, yy * by, yz * by, zx * by, zy * by, zz * by);
    }
}
