package plumbline.device.app;

import java.nio.file.Path;

/**
 * Where in a settings file something stands.
 *
 * @param line from 1 on, or 0 for the file as a whole
 * @param column from 1 on, or 0
 */
record ConfigPlace(Path file, int line, int column) {

    static ConfigPlace all(Path file) {
        return new ConfigPlace(file, 0, 0);
    }

    String text() {
        return "settings file " + file + (line == 0 ? "" : ", line " + line + ", column " + column);
    }
}
