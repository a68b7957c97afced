package plumbline.device.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    private static final InstantSource WALL = InstantSource.fixed(Instant.parse("2026-11-22T20:11:56Z"));
    private static final byte[] PAYLOAD = "a = 1\nb = 2\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void shouldGiveBackWhatWasKept() throws IOException {
        try (StateFolder folder = open()) {
            assertNull(folder.read(StateKind.NEUTRAL));
            folder.write(StateKind.NEUTRAL, PAYLOAD);
            assertArrayEquals(PAYLOAD, folder.read(StateKind.NEUTRAL));
            assertEquals(List.of(), folder.complaints());
        }
    }

    @Test
    void shouldBeReadableByPeopleAndNotByEverybody() throws IOException {
        try (StateFolder folder = open()) {
            folder.write(StateKind.NEUTRAL, PAYLOAD);
            Path file = folder.path().resolve("neutral");
            List<String> lines = Files.readAllLines(file);
            assertTrue(lines.getFirst().matches("plumbline neutral 1 bytes 12 crc32c [0-9a-f]{8}"), lines.getFirst());
            assertEquals(List.of("a = 1", "b = 2"), lines.subList(1, 3));
            assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
        }
    }

    @Test
    void shouldSetAsideAFileCutAtAnyByte() throws IOException {
        byte[] whole = StateFileCodec.encode(StateKind.NEUTRAL, PAYLOAD);
        try (StateFolder folder = open()) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                put(folder, cut);
                assertNull(folder.read(StateKind.NEUTRAL), "cut to " + length);
            }
            assertEquals(whole.length, folder.complaints().size());
            assertEquals(whole.length, setAside(folder, "broken").size());
        }
    }

    @Test
    void shouldSetAsideAFileWithAnyBitFlipped() throws IOException {
        byte[] whole = StateFileCodec.encode(StateKind.NEUTRAL, PAYLOAD);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            int at = bit;
            assertThrows(
                    StateFileException.class,
                    () -> StateFileCodec.decode(StateKind.NEUTRAL, flipped),
                    () -> "bit " + at);
        }
    }

    @Test
    void shouldSetAsideAnotherKindAHugeFileAndAFolder() throws IOException {
        try (StateFolder folder = open()) {
            put(folder, StateFileCodec.encode(StateKind.SETTINGS, PAYLOAD));
            assertNull(folder.read(StateKind.NEUTRAL));
            put(folder, new byte[StateFileCodec.MAX_BYTES + 1]);
            assertNull(folder.read(StateKind.NEUTRAL));
            Files.createDirectory(folder.path().resolve("neutral"));
            assertNull(folder.read(StateKind.NEUTRAL));
            assertEquals(3, setAside(folder, "broken").size());
            folder.write(StateKind.NEUTRAL, PAYLOAD);
            assertArrayEquals(PAYLOAD, folder.read(StateKind.NEUTRAL));
        }
    }

    @Test
    void shouldKeepAFileOfALaterVersionForTheProgramThatWroteIt() throws IOException {
        String head = "plumbline neutral 7 bytes 0 crc32c ";
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(head.getBytes(StandardCharsets.US_ASCII));
        byte[] later = (head + String.format("%08x", crc.getValue()) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (StateFolder folder = open()) {
            put(folder, later);
            assertNull(folder.read(StateKind.NEUTRAL));
            List<Path> kept = setAside(folder, "newer");
            assertEquals(1, kept.size());
            assertArrayEquals(later, Files.readAllBytes(kept.getFirst()));
            assertTrue(
                    folder.complaints().getFirst().contains("version 7"),
                    folder.complaints().getFirst());
        }
    }

    @Test
    void shouldLeaveTheOldOrTheNewFileWhenKilledBetweenAnyTwoSteps() throws IOException {
        byte[] newer = "c = 3\n".getBytes(StandardCharsets.UTF_8);
        for (int killAt = 0; killAt < KilledFiles.STEPS; killAt++) {
            Path path = temporary.resolve("killed-" + killAt);
            try (StateFolder folder = StateFolder.open(path, WALL)) {
                folder.write(StateKind.NEUTRAL, PAYLOAD);
            }
            KilledFiles killed = new KilledFiles(killAt);
            try (StateFolder folder = StateFolder.open(path, WALL, killed)) {
                assertThrows(KilledFiles.Kill.class, () -> folder.write(StateKind.NEUTRAL, newer));
            }
            try (StateFolder folder = StateFolder.open(path, WALL)) {
                byte[] found = folder.read(StateKind.NEUTRAL);
                byte[] expected = killed.wasRenamed() ? newer : PAYLOAD;
                assertArrayEquals(expected, found, "killed at step " + killAt);
                folder.write(StateKind.NEUTRAL, newer);
                assertArrayEquals(newer, folder.read(StateKind.NEUTRAL), "killed at step " + killAt);
                assertEquals(List.of(), folder.complaints());
            }
        }
    }

    @Test
    void shouldLetOneServiceAtATimeHaveTheFolderAndNameTheOther() throws IOException {
        try (StateFolder first = open()) {
            String message = String.valueOf(
                    assertThrows(StateFolderException.class, this::open).getMessage());
            assertEquals(
                    "the state folder " + first.path() + " is in use by process "
                            + ProcessHandle.current().pid()
                            + ": stop that one first, or choose another folder with --state",
                    message);
        }
        open().close();
    }

    @Test
    void shouldSayWhatIsWrongWithAFolderThatCantBeUsed() throws IOException {
        Path file = Files.createFile(temporary.resolve("state"));
        String message = String.valueOf(
                assertThrows(StateFolderException.class, this::open).getMessage());
        assertEquals(
                "the state folder " + file + " can't be used: " + file
                        + " is a file where a folder is needed: move it away, or choose another folder with --state",
                message);
    }

    private StateFolder open() throws StateFolderException {
        return StateFolder.open(temporary.resolve("state"), WALL);
    }

    private static void put(StateFolder folder, byte[] bytes) throws IOException {
        Files.write(folder.path().resolve("neutral"), bytes);
    }

    private static List<Path> setAside(StateFolder folder, String word) throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(
                            file -> file.getFileName().toString().startsWith("neutral." + word + "-20261122T201156Z"))
                    .toList();
        }
    }
}
