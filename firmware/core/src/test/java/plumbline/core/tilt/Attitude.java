package plumbline.core.tilt;

/** A unit quaternion in double precision, Hamilton, scalar first, turning sensor vectors into the earth frame. */
record Attitude(double w, double x, double y, double z) {

    static final Attitude IDENTITY = new Attitude(1, 0, 0, 0);

    /** A turn by the rotation vector, radians. */
    static Attitude turn(double rx, double ry, double rz) {
        double angle = Math.sqrt(rx * rx + ry * ry + rz * rz);
        double scale = angle < 1e-12 ? 0.5 : Math.sin(angle / 2) / angle;
        return new Attitude(Math.cos(angle / 2), rx * scale, ry * scale, rz * scale);
    }

    Attitude times(Attitude o) {
        return new Attitude(
                w * o.w - x * o.x - y * o.y - z * o.z,
                w * o.x + x * o.w + y * o.z - z * o.y,
                w * o.y - x * o.z + y * o.w + z * o.x,
                w * o.z + x * o.y - y * o.x + z * o.w);
    }

    Attitude inverse() {
        return new Attitude(w, -x, -y, -z);
    }

    /** The rotation vector of this turn, radians. */
    double[] rotationVector() {
        double sine = Math.sqrt(x * x + y * y + z * z);
        double scale = sine < 1e-12 ? 2 : 2 * Math.atan2(sine, w) / sine;
        return new double[] {x * scale, y * scale, z * scale};
    }

    double[] rotate(double... v) {
        Attitude turned = times(new Attitude(0, v[0], v[1], v[2])).times(inverse());
        return new double[] {turned.x, turned.y, turned.z};
    }

    /** Up in the sensor frame. */
    double[] up() {
        return inverse().rotate(0, 0, 1);
    }
}
