package plumbline.emulator.wearer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the text of a scenario: comments, blocks that repeat, and lines of {@link SegmentGrammar}. */
final class ScenarioParser {
    private static final int MAX_SEGMENTS = 100_000;

    private final String name;
    private final Deque<Block> blocks = new ArrayDeque<>();

    /** What is being gathered: the scenario itself, or the inside of a repeat. */
    private record Block(int line, int times, List<Segment> segments) {}

    private ScenarioParser(String name) {
        this.name = name;
        blocks.push(new Block(0, 1, new ArrayList<>()));
    }

    static Scenario parse(String name, String text) {
        ScenarioParser parser = new ScenarioParser(name);
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            int comment = raw.indexOf('#');
            String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
            if (!line.isEmpty()) {
                parser.line(number, line);
            }
        }
        Block open = parser.blocks.element();
        if (parser.blocks.size() > 1) {
            throw new ScenarioException(name + ":" + number + ": expected \"end\" for the repeat of line " + open.line()
                    + ", found the end of the file");
        }
        return new Scenario(name, open.segments());
    }

    private void line(int number, String line) {
        String place = name + ":" + number;
        Words words = new Words(place, line);
        if (words.take("repeat")) {
            blocks.push(new Block(number, words.times(), new ArrayList<>()));
            words.end();
        } else if (words.take("end")) {
            words.end();
            end(place);
        } else {
            add(place, List.of(SegmentGrammar.segment(place, line)));
        }
    }

    private void end(String place) {
        if (blocks.size() == 1) {
            throw new ScenarioException(place + ": expected a repeat before \"end\", found none");
        }
        Block done = blocks.pop();
        if (done.segments().isEmpty()) {
            throw new ScenarioException(
                    place + ": expected a segment between repeat (line " + done.line() + ") and end, found none");
        }
        for (int i = 0; i < done.times(); i++) {
            add(place, done.segments());
        }
    }

    private void add(String place, List<Segment> segments) {
        List<Segment> into = blocks.element().segments();
        into.addAll(segments);
        if (into.size() > MAX_SEGMENTS) {
            throw new ScenarioException(
                    place + ": expected at most " + MAX_SEGMENTS + " segments, found " + into.size() + " or more");
        }
    }
}
