package plumbline.emulator.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusServerTest {

    /** Writes 0x0f to 0x6a, then reads one byte. */
    private static final String WHO_AM_I = "11000000 0200 0000  6a00 0000 0100 0000  6a00 0100 0100 0000  0f";

    private static final String IT_IS_6C = "02000000 01000000 6c";

    private static final int WARM_UP = 1000;
    private static final int TRANSFERS = 5000;

    @TempDir
    Path folder;

    private final RegisterFile chip = new RegisterFile();
    private Path socket;
    private BusServer server;

    @BeforeEach
    void serve() throws IOException {
        socket = folder.resolve("bus");
        server = BusServer.open(socket, chip);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void shouldWelcomeAGuestOfItsVersion() throws IOException {
        try (BusGuest guest = new BusGuest(socket)) {
            guest.send(BusGuest.HELLO);

            assertHex(BusGuest.WELCOME, guest.receive(8));
        }
    }

    @Test
    void shouldAnswerWithWhatTheChipHolds() throws IOException {
        try (BusGuest guest = BusGuest.welcomed(socket)) {
            guest.send(WHO_AM_I);

            assertHex(IT_IS_6C, guest.receive(9));
        }
    }

    @Test
    void shouldCarryOutWritesAndEmptyMessages() throws IOException {
        try (BusGuest guest = BusGuest.welcomed(socket)) {
            guest.send("13000000 0200 0000  6a00 0000 0000 0000  6a00 0000 0300 0000  10 aabb");

            assertHex("02000000 00000000", guest.receive(8));
            assertEquals((byte) 0xaa, chip.registers[0x10]);
            assertEquals((byte) 0xbb, chip.registers[0x11]);
        }
    }

    @Test
    void shouldSayWhichErrnoTheBusGives() throws IOException {
        try (BusGuest guest = BusGuest.welcomed(socket)) {
            guest.send("08000000 0100 0000  6b00 0100 0100 0000");
            assertHex("87ffffff 00000000", guest.receive(8));

            chip.stuck = true;
            guest.send(WHO_AM_I);
            assertHex("92ffffff 00000000", guest.receive(8));
        }
    }

    @Test
    void shouldSayHowManyMessagesWereCarried() throws IOException {
        try (BusGuest guest = BusGuest.welcomed(socket)) {
            chip.cut = true;
            guest.send(WHO_AM_I);

            assertHex("01000000 01000000 00", guest.receive(9));
        }
    }

    @Test
    void shouldHandOnWhenATransferIsToBeGivenUp() throws IOException {
        try (BusGuest guest = BusGuest.welcomed(socket)) {
            guest.send("04000000 0000 0100 05000000" + WHO_AM_I);

            assertHex("00000000 00000000" + IT_IS_6C, guest.receive(17));
            assertEquals(50_000_000, chip.timeoutNanos);
            guest.send("04000000 0000 0100 ffffffff");
            assertHex("00000000 00000000", guest.receive(8));
            assertEquals(0xffffffffL * 10_000_000, chip.timeoutNanos);
        }
    }

    @Test
    void shouldPutTogetherARequestThatComesInPiecesAndTellApartTwoThatComeAtOnce() throws IOException {
        try (BusGuest guest = BusGuest.welcomed(socket)) {
            for (String octet : WHO_AM_I.replace(" ", "").split("(?<=\\G..)", -1)) {
                guest.send(octet);
            }
            assertHex(IT_IS_6C, guest.receive(9));

            guest.send(WHO_AM_I + WHO_AM_I);
            assertHex(IT_IS_6C + IT_IS_6C, guest.receive(18));
        }
    }

    @Test
    void shouldServeOthersWhenOneHangsUpInTheMiddle() throws IOException {
        try (BusGuest one = BusGuest.welcomed(socket);
                BusGuest other = BusGuest.welcomed(socket)) {
            one.send("11000000 02");
            one.hangUp();
            other.send(WHO_AM_I);

            assertHex(IT_IS_6C, other.receive(9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "49324343 0100 0100, the greeting begins with 0x43433249",
        "49324342 0100 0100, 'the stand-in speaks version 1, expected 2'",
    })
    void shouldTurnAwayAStranger(String hello, String why) throws IOException {
        try (BusGuest guest = new BusGuest(socket)) {
            guest.send(hello);
            assertHex("49324342 0200", guest.receive(6));
            int length = guest.receiveBytes(2)[0] & 0xff;

            assertTrue(text(guest.receiveBytes(length)).startsWith(why));
            assertTrue(guest.isHungUp());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00000000 0000 0000, 'a request has 1 to 42 messages and a zero after their number, here 0 and 0'",
        "58010000 2b00 0000, 'a request has 1 to 42 messages and a zero after their number, here 43 and 0'",
        "08000000 0100 0700, 'a request has 1 to 42 messages and a zero after their number, here 1 and 7'",
        "07000000 0100 0000, 'a request of 1 messages has 8 to 65872 bytes after its head, here 7'",
        "ffffffff 0100 0000, 'a request of 1 messages has 8 to 65872 bytes after its head, here 4294967295'",
        "08000000 0100 0000 8000 0000 0000 0000, 'message 0: an address up to 0x7f, flags 0 or 1 and a zero at its end"
                + ", here 0x80, 0x0 and 0'",
        "08000000 0100 0000 6a00 0300 0000 0000, 'message 0: an address up to 0x7f, flags 0 or 1 and a zero at its end"
                + ", here 0x6a, 0x3 and 0'",
        "09000000 0100 0000 6a00 0000 0200 0000 0f, 'message 0: more data than the request can hold or does hold'",
        "10000000 0200 0000 6a00 0100 ffff 0000 6a00 0100 0200 0000,"
                + " 'message 1: more data than the request can hold or does hold'",
        "04000000 0100 0100, 'a timeout has no messages and 4 bytes after its head, here 1 and 4'",
        "05000000 0000 0100, 'a timeout has no messages and 4 bytes after its head, here 0 and 5'",
        "0a000000 0100 0000 6a00 0000 0100 0000 0f0f, '1 bytes too many after the messages'",
    })
    void shouldRefuseAMalformedRequestAndHangUp(String request, String why) throws IOException {
        try (BusGuest guest = BusGuest.welcomed(socket)) {
            guest.send(request);

            assertEquals(why, refusal(guest));
            assertTrue(guest.isHungUp());
        }
    }

    @Test
    void shouldSaySoWhenTheModelFails() throws IOException {
        Path other = folder.resolve("other");
        try (BusServer failing = BusServer.open(other, transfer -> {
                    throw new IllegalStateException("no power");
                });
                BusGuest guest = BusGuest.welcomed(other)) {
            guest.send(WHO_AM_I);

            assertEquals("the bus model failed: java.lang.IllegalStateException: no power", refusal(guest));
            assertTrue(guest.isHungUp());
            assertTrue(failing.isOpen());
        }
    }

    @ParameterizedTest
    @CsvSource({"3", "-5000"})
    void shouldSaySoWhenTheModelsResultMeansNothing(int result) throws IOException {
        Path other = folder.resolve("other");
        try (BusServer wrong = BusServer.open(other, transfer -> result);
                BusGuest guest = BusGuest.welcomed(other)) {
            guest.send(WHO_AM_I);

            assertEquals(
                    "the bus model's result is %d, expected 0 to 2 or a negative errno".formatted(result),
                    refusal(guest));
            assertTrue(wrong.isOpen());
        }
    }

    @Test
    void shouldTakeNothingFromTheHeapForATransfer() throws IOException {
        try (BusGuest guest = BusGuest.welcomed(socket)) {
            repeat(guest, WARM_UP);
            long before = allocatedByConnections();
            repeat(guest, TRANSFERS);

            // The JVM takes a few bytes now and then while it compiles.
            assertEquals(0, (allocatedByConnections() - before) / TRANSFERS);
        }
    }

    private static void repeat(BusGuest guest, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            guest.send(WHO_AM_I);
            guest.receive(9);
        }
    }

    private static long allocatedByConnections() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long all = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            all += thread.getName().equals("bus-connection") ? threads.getThreadAllocatedBytes(thread.threadId()) : 0;
        }
        return all;
    }

    @Test
    void shouldLetOnlyItsOwnerConnect() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
    }

    @Test
    void shouldHangUpAndRemoveTheSocketWhenClosed() throws IOException {
        try (BusGuest guest = BusGuest.welcomed(socket)) {
            server.close();
            server.close();

            assertTrue(guest.isHungUp());
            assertFalse(Files.exists(socket));
        }
    }

    @Test
    void shouldTakeThePlaceOfAServerThatWasKilled() throws IOException {
        Path other = folder.resolve("other");
        BusServer killed = BusServer.open(folder.resolve("bound"), chip);
        Files.createLink(other, folder.resolve("bound"));
        killed.close();

        try (BusServer again = BusServer.open(other, chip);
                BusGuest guest = BusGuest.welcomed(other)) {
            guest.send(WHO_AM_I);
            assertHex(IT_IS_6C, guest.receive(9));
            assertTrue(again.isOpen());
        }
    }

    @Test
    void shouldNotTakeThePlaceOfALivingServerOrOfAFile() throws IOException {
        IOException living = assertThrows(IOException.class, () -> BusServer.open(socket, chip));
        assertTrue(message(living).endsWith("another server listens there; end it or choose another"));

        Path file = Files.writeString(folder.resolve("file"), "mine");
        IOException notASocket = assertThrows(IOException.class, () -> BusServer.open(file, chip));
        assertTrue(message(notASocket).endsWith("exists and is no socket; choose another path"));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void shouldSayWhereItCanNotServe() {
        Path nowhere = folder.resolve("no/such/folder");
        IOException thrown = assertThrows(IOException.class, () -> BusServer.open(nowhere, chip));

        assertTrue(message(thrown).startsWith(nowhere + ": no bus can be served there: "));
    }

    private static String refusal(BusGuest guest) throws IOException {
        assertHex("b9ffffff", guest.receive(4));
        int length = guest.receiveBytes(4)[0] & 0xff;
        return text(guest.receiveBytes(length));
    }

    private static String message(IOException thrown) {
        return String.valueOf(thrown.getMessage());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void assertHex(String expected, String actual) {
        assertEquals(expected.replace(" ", ""), actual);
    }
}
