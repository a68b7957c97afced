package plumbline.emulator.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeashTest {

    private final LinkedBlockingQueue<Integer> ended = new LinkedBlockingQueue<>();

    private static Options.Lookup leash(String value) {
        return name -> name.equals(Options.PREFIX + "leash") ? value : null;
    }

    @Test
    void shouldEndWhenTheHolderIsGoneAndNotBefore() throws IOException, InterruptedException {
        Process holder = new ProcessBuilder("sleep", "60").start();
        Leash.tie(leash(Long.toString(holder.pid())), ended::add);
        assertTrue(ended.isEmpty());
        holder.destroyForcibly();
        assertEquals(0, ended.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void shouldEndAtOnceWhereTheHolderIsGoneAlready() throws IOException, InterruptedException {
        Process holder = new ProcessBuilder("true").start();
        holder.waitFor();
        Leash.tie(leash(Long.toString(holder.pid())), ended::add);
        assertEquals(0, ended.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void shouldBeFreeUnlessTiedAndRefuseNonsense() {
        Leash.tie(name -> null, ended::add);
        assertThrows(IllegalArgumentException.class, () -> Leash.tie(leash("dog"), ended::add));
        assertFalse(ended.contains(0));
    }
}
