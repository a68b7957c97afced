package plumbline.host.compare;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.host.files.BadInputException;
import plumbline.host.files.InputFiles;

/** Reads what {@code replay --events} wrote. */
final class EventFile {

    private EventFile() {}

    /** @throws BadInputException at the first line that is no event */
    static List<Event> read(Path file) throws IOException {
        InputFiles.require(file);
        List<Event> events = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    events.add(parse(file, number, line));
                }
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new BadInputException(file + ": expected events, a JSON object a line, found no text.", e);
        }
        return events;
    }

    private static Event parse(Path file, int number, String line) throws BadInputException {
        try {
            return Event.of(JSON.std.mapFrom(line));
        } catch (IOException | IllegalArgumentException e) {
            String found = line.length() > 60 ? line.substring(0, 60) + "…" : line;
            throw new BadInputException(
                    file + ", line " + number + ": expected an object with t_us and event, found " + found, e);
        }
    }
}
