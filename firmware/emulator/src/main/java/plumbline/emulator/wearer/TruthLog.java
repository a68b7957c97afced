package plumbline.emulator.wearer;

import java.util.Objects;
import plumbline.core.posture.Activity;

/** The truth beside one batch, kept as the few angles it follows from and worked out when somebody asks. */
final class TruthLog {
    private static final double DEG = StrictMath.PI / 180;

    private final Matrix toTrunk;
    private int size;
    private Entry[] entries = new Entry[0];

    private static final class Entry {
        long atMicros;
        double flexion;
        double lean;
        double yaw;
        double slipFlexion;
        double slipLean;
        Activity activity = Activity.STILL;
        boolean slouched;
        int segment;
    }

    TruthLog(Matrix toTrunk) {
        this.toTrunk = toTrunk;
    }

    void clear() {
        size = 0;
    }

    void add(long atMicros, Pose pose, Director director) {
        if (size == entries.length) {
            grow();
        }
        Entry e = entries[size++];
        e.atMicros = atMicros;
        e.flexion = pose.flexion.value / DEG;
        e.lean = pose.lean.value / DEG;
        e.yaw = (pose.heading.value + pose.twist.value) / DEG;
        e.slipFlexion = pose.slipFlexion.value / DEG;
        e.slipLean = pose.slipLean.value / DEG;
        e.activity = director.activity();
        e.slouched = director.slouched();
        e.segment = director.segment();
    }

    private void grow() {
        Entry[] more = new Entry[entries.length * 2 + 8];
        System.arraycopy(entries, 0, more, 0, entries.length);
        for (int i = entries.length; i < more.length; i++) {
            more[i] = new Entry();
        }
        entries = more;
    }

    void read(int index, Truth truth) {
        Entry e = entries[Objects.checkIndex(index, size)];
        Matrix r = Matrix.turn(e.flexion, e.lean, e.yaw)
                .times(Matrix.turn(e.slipFlexion, e.slipLean, 0))
                .times(toTrunk);
        truth.atMicros = e.atMicros;
        truth.upX = r.zx();
        truth.upY = r.zy();
        truth.upZ = r.zz();
        truth.flexionDeg = e.flexion;
        truth.leanDeg = e.lean;
        truth.activity = e.activity;
        truth.slouched = e.slouched;
        truth.segment = e.segment;
        quaternion(r, truth);
    }

    /** Shepperd's method: the largest of the four is divided by, so none is lost to cancellation. */
    private static void quaternion(Matrix r, Truth truth) {
        double trace = r.xx() + r.yy() + r.zz();
        double w = 1 + trace;
        double x = 1 + 2 * r.xx() - trace;
        double y = 1 + 2 * r.yy() - trace;
        double z = 1 + 2 * r.zz() - trace;
        if (w >= x && w >= y && w >= z) {
            set(truth, w, w, r.zy() - r.yz(), r.xz() - r.zx(), r.yx() - r.xy());
        } else if (x >= y && x >= z) {
            set(truth, x, r.zy() - r.yz(), x, r.xy() + r.yx(), r.xz() + r.zx());
        } else if (y >= z) {
            set(truth, y, r.xz() - r.zx(), r.xy() + r.yx(), y, r.yz() + r.zy());
        } else {
            set(truth, z, r.yx() - r.xy(), r.xz() + r.zx(), r.yz() + r.zy(), z);
        }
    }

    private static void set(Truth truth, double fourSquares, double w, double x, double y, double z) {
        double scale = 0.5 / StrictMath.sqrt(fourSquares);
        truth.qw = w * scale;
        truth.qx = x * scale;
        truth.qy = y * scale;
        truth.qz = z * scale;
    }
}
