package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/**
 * How large a share of alerts is felt: less, week by week, as long as the wearer holds.
 *
 * <p>At the end of each week that had at least {@value #LEAST_WORN_HOURS} worn hours, the share of worn time slouched is
 * compared with the week before: if it grew by no more than a tenth, or stayed within 5 %, the share felt falls by a
 * fifth of the whole, down to a fifth; otherwise it rises by as much. Which alerts are felt is spread evenly and is the same
 * in every run. The reason to fade is that the benefit of constant cues decays within days (doi
 * 10.1080/00140139.2022.2069869). One thread.
 */
public final class FadingSchedule {

    static final int LEAST_WORN_HOURS = 5;

    private static final int WEEK_SECONDS = 7 * 24 * 3600;
    private static final int STEP_PERCENT = 20;
    private static final int GOOD_PERMILLE = 50;

    private int sharePercent = 100;
    private int spreadPercent;
    private int lastWeekPermille = -1;
    private long weekMillis;
    private long wornMillis;
    private long slouchedMillis;

    /** What a unit keeps over a restart, all of it; {@code lastWeekPermille} is -1 in the first week. */
    public record State(
            int sharePercent,
            int spreadPercent,
            int lastWeekPermille,
            long weekMillis,
            long wornMillis,
            long slouchedMillis) {

        public State {
            if (sharePercent < STEP_PERCENT
                    || sharePercent > 100
                    || spreadPercent < 0
                    || spreadPercent > 100
                    || lastWeekPermille < -1
                    || lastWeekPermille > 1000
                    || weekMillis < 0
                    || wornMillis < 0
                    || slouchedMillis < 0
                    || slouchedMillis > wornMillis) {
                throw new IllegalArgumentException("fading state is out of range: share " + sharePercent + " %, spread "
                        + spreadPercent + " %, last week " + lastWeekPermille + ", week " + weekMillis + " ms, worn "
                        + wornMillis + " ms, slouched " + slouchedMillis + " ms");
            }
        }
    }

    /** Everything there is to keep. */
    public State state() {
        return new State(sharePercent, spreadPercent, lastWeekPermille, weekMillis, wornMillis, slouchedMillis);
    }

    /** Copies what {@link #state} has into {@code six}, in its order; takes nothing from the heap. */
    public void copyTo(long[] six) {
        six[0] = sharePercent;
        six[1] = spreadPercent;
        six[2] = lastWeekPermille;
        six[3] = weekMillis;
        six[4] = wornMillis;
        six[5] = slouchedMillis;
    }

    /** Goes on from {@code state}. */
    public void restore(State state) {
        sharePercent = state.sharePercent();
        spreadPercent = state.spreadPercent();
        lastWeekPermille = state.lastWeekPermille();
        weekMillis = state.weekMillis();
        wornMillis = state.wornMillis();
        slouchedMillis = state.slouchedMillis();
    }

    /** Share of alerts that are felt now, percent, 20 to 100. */
    public int sharePercent() {
        return sharePercent;
    }

    /** Lets {@code millis} pass in which the unit was off or saw nothing. */
    public void pass(long millis) {
        weekMillis += Math.max(0, millis);
        while (weekMillis >= WEEK_SECONDS * 1000L) {
            weekMillis -= WEEK_SECONDS * 1000L;
            endWeek();
        }
    }

    /** Lets one posture tick pass. */
    void tick(boolean worn, boolean slouched) {
        if (worn) {
            wornMillis += SlouchRules.TICK_MILLIS;
            slouchedMillis += slouched ? SlouchRules.TICK_MILLIS : 0;
        }
        pass(SlouchRules.TICK_MILLIS);
    }

    /** Whether the alert that is due now is felt. */
    boolean isNextFelt() {
        spreadPercent += sharePercent;
        boolean felt = spreadPercent >= 100;
        spreadPercent -= felt ? 100 : 0;
        return felt;
    }

    private void endWeek() {
        if (wornMillis >= LEAST_WORN_HOURS * 3_600_000L) {
            int permille = (int) (slouchedMillis * 1000 / wornMillis);
            boolean holds =
                    permille <= GOOD_PERMILLE || (lastWeekPermille >= 0 && permille * 10 <= lastWeekPermille * 11);
            boolean isFirst = lastWeekPermille < 0 && !holds;
            int step = isFirst ? 0 : holds ? -STEP_PERCENT : STEP_PERCENT;
            sharePercent = Math.clamp(sharePercent + step, STEP_PERCENT, 100);
            lastWeekPermille = permille;
        }
        wornMillis = 0;
        slouchedMillis = 0;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        sharePercent = s.word(sharePercent);
        spreadPercent = s.word(spreadPercent);
        lastWeekPermille = s.word(lastWeekPermille);
        weekMillis = s.word(weekMillis);
        wornMillis = s.word(wornMillis);
        slouchedMillis = s.word(slouchedMillis);
    }
}
