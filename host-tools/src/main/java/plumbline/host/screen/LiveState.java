package plumbline.host.screen;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Activity;
import plumbline.core.posture.AngleFlags;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.Direction;

/** What a view knows of the moment and of the way to it: the last frame, counts, the slouch that lasts, recent events. */
public final class LiveState implements DecisionSink {

    /** Columns of the strip over the whole length. */
    static final int STRIP = 400;

    /** No angles yet in this part of the strip. */
    static final int UNSEEN = Integer.MIN_VALUE;

    private static final int KEPT = 40;

    /** An event as it will be shown. */
    public record Shown(long atMicros, DecisionKind kind, int a, int b, int c, int d) {}

    private final long startMicros;
    private final long endMicros;
    private final Deque<Shown> recent = new ArrayDeque<>();
    private final int[] strip = new int[STRIP];
    private LiveFrame frame;
    private double played;
    private @Nullable Direction slouch;
    private long slouchMicros;
    private @Nullable Shown lastAlert;
    private int slouches;
    private int alerts;
    private int felt;
    private int breaks;

    public LiveState(long startMicros, long endMicros) {
        this.startMicros = startMicros;
        this.endMicros = endMicros;
        frame = new LiveFrame(startMicros, 0, 0, 0, Activity.STILL, false, false);
        clear();
    }

    /** Forgets everything, as before a fresh start. */
    public void clear() {
        frame = new LiveFrame(startMicros, 0, 0, 0, Activity.STILL, false, false);
        played = 0;
        recent.clear();
        Arrays.fill(strip, UNSEEN);
        slouch = null;
        lastAlert = null;
        slouches = 0;
        alerts = 0;
        felt = 0;
        breaks = 0;
    }

    public void accept(LiveFrame frame) {
        this.frame = frame;
        played = part(frame.atMicros());
    }

    @Override
    public void accept(Decision decision) {
        switch (decision.kind) {
            case ANGLES -> mark(decision);
            case SLOUCH_STARTED -> {
                slouch = Direction.values()[decision.a];
                slouchMicros = decision.atMicros;
                slouches++;
            }
            case SLOUCH_ENDED -> slouch = null;
            case ALERT -> {
                alerts++;
                felt += decision.d != 0 ? 1 : 0;
            }
            case BREAK_TAKEN -> breaks++;
            default -> {}
        }
        if (decision.kind != DecisionKind.ANGLES) {
            Shown shown = new Shown(decision.atMicros, decision.kind, decision.a, decision.b, decision.c, decision.d);
            lastAlert = decision.kind == DecisionKind.ALERT ? shown : lastAlert;
            if (!isFidgeting(decision)) {
                recent.addFirst(shown);
            }
            if (recent.size() > KEPT) {
                recent.removeLast();
            }
        }
    }

    /** From still to moving and back happens all day long and would drive the rest off the screen. */
    private static boolean isFidgeting(Decision decision) {
        return decision.kind == DecisionKind.ACTIVITY
                && (decision.a == Activity.STILL.ordinal() || decision.a == Activity.MOVING.ordinal());
    }

    private void mark(Decision angles) {
        boolean judged = (angles.d & AngleFlags.EXCUSED) == 0;
        mark(part(angles.atMicros), judged ? Math.max(Math.abs(angles.a), Math.abs(angles.b)) : 0);
    }

    /** Part of the whole at {@code micros}, 0 to 1; negative where there is no end. */
    private double part(long micros) {
        return endMicros == Long.MAX_VALUE || endMicros <= startMicros
                ? -1
                : Math.clamp((double) (micros - startMicros) / (endMicros - startMicros), 0.0, 1.0);
    }

    /** At {@code part} of the whole, 0 to 1, the wearer was so far from neutral; marks nothing where there is no end. */
    public void mark(double part, int milliDeg) {
        if (part >= 0) {
            int column = Math.min((int) (part * STRIP), STRIP - 1);
            strip[column] = Math.max(strip[column], milliDeg);
        }
    }

    public LiveFrame frame() {
        return frame;
    }

    /** The newest first. */
    public List<Shown> recent() {
        return List.copyOf(recent);
    }

    /** The greatest deviation that was judged in each part of the whole, millidegrees, or {@link #UNSEEN}. */
    int strip(int column) {
        return strip[column];
    }

    /** Which way the wearer slouches just now, or null. */
    public @Nullable Direction slouch() {
        return slouch;
    }

    public long slouchMillis() {
        return Math.max(0, frame.atMicros() - slouchMicros) / 1000;
    }

    public @Nullable Shown lastAlert() {
        return lastAlert;
    }

    public int slouches() {
        return slouches;
    }

    public int alerts() {
        return alerts;
    }

    public int felt() {
        return felt;
    }

    public int breaks() {
        return breaks;
    }

    /** Part of the whole that has been played, 0 to 1. */
    public double played() {
        return Math.max(0, played);
    }

    /** Says how much of the whole has been played where frames don't. */
    public void played(double part) {
        played = part;
    }
}
