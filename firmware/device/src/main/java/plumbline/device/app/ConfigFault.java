package plumbline.device.app;

/**
 * One thing that is wrong with a settings file.
 *
 * @param text expected and found
 */
record ConfigFault(ConfigPlace place, String text) {

    String sentence() {
        return place.text() + ": " + text;
    }
}
