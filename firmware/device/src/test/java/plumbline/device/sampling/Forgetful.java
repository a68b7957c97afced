package plumbline.device.sampling;

import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Settings;

/** Keeps nothing but how often it was asked to. */
final class Forgetful implements Keepsake {

    int neutrals;
    int fronts;
    int fadings;

    @Override
    public void neutral(int[] frameQ30) {
        neutrals++;
    }

    @Override
    public void front(int[] frameQ30) {
        fronts++;
    }

    @Override
    public void fading(FadingSchedule schedule) {
        fadings++;
    }

    @Override
    public void settings(Settings changed) {}
}
