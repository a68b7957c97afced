package plumbline.device.i2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyByte;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.extension.Plugin;
import com.pi4j.io.IOType;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CConfig;
import com.pi4j.io.i2c.I2CProvider;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import plumbline.device.os.Errno;

class Pi4jBusTest {

    private static final Machine PI = Machine.of("aarch64");
    private static final Machine PC = Machine.of("amd64");

    private final I2C chip = mock(I2C.class);
    private final byte[] bytes = new byte[4];

    @Test
    void shouldOfferOurProviderToWhoeverLoadsPi4jPlugins() {
        assertTrue(ServiceLoader.load(Plugin.class).stream().anyMatch(plugin -> plugin.type() == LinuxI2cPlugin.class));
    }

    @Test
    void shouldCarryAWireByOurProviderWhenItIsTheOnlyOne() {
        Context context = Pi4J.newContextBuilder().add(new LinuxI2cProvider()).build();
        Pi4jBus bus = Pi4jBus.open("/dev/i2c-9999", 9999, context, PI, Map.of());

        assertEquals("plumbline-i2c", bus.provider());
        assertEquals("/dev/i2c-9999", bus.deviceNode());
        BusException thrown = assertThrows(BusException.class, () -> bus.at(0x6A));
        assertTrue(String.valueOf(thrown.getMessage()).contains("/dev/i2c-9999 can't be opened"), thrown.getMessage());
        bus.close();
        bus.close();
        assertTrue(context.isShutdown());
        assertThrows(IllegalStateException.class, () -> bus.at(0x6A));
    }

    @Test
    void shouldSayThatThereIsNoProvider() {
        BusException thrown = assertThrows(
                BusException.class,
                () -> Pi4jBus.open("/dev/i2c-1", 1, Pi4J.newContextBuilder().build(), PI, Map.of()));

        assertTrue(String.valueOf(thrown.getMessage()).startsWith("Pi4J found no I2C provider"), thrown.getMessage());
    }

    @Test
    void shouldRefuseANodeThatIsNoBusAndAnAddressThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Pi4jBus.open("i2c-1", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Pi4jBus.open("/dev/i2c-1/../null", Map.of()));
        Pi4jBus bus = emulated();
        assertThrows(IllegalArgumentException.class, () -> bus.at(0x07));
        assertThrows(IllegalArgumentException.class, () -> bus.at(0x78));
    }

    @Test
    void shouldHandOutTheSameWireForTheSameAddress() {
        Pi4jBus bus = emulated();

        assertSame(bus.at(0x6A), bus.at(0x6A));
        assertEquals(0x6A, bus.at(0x6A).address());
        assertNull(bus.deviceNode());
    }

    @Test
    void shouldNotEvenOpenAPcsOwnNode() {
        Context context = mock(Context.class);
        I2CProvider provider = mock(LinuxI2cProvider.class);
        when(context.provider(I2CProvider.class)).thenReturn(provider);
        when(((NodeProvider) provider).node(1)).thenReturn("/dev/i2c-1");

        for (String offered : List.of("", "/dev/i2c-10", "/dev/i2c-*", "1")) {
            ForbiddenBusException thrown = assertThrows(
                    ForbiddenBusException.class,
                    () -> Pi4jBus.open("/dev/i2c-1", 1, context, PC, Map.of(Machine.PC_BUS, offered)));
            assertTrue(
                    String.valueOf(thrown.getMessage()).contains("PLUMBLINE_PC_BUS=/dev/i2c-1"), thrown.getMessage());
        }
        assertThrows(ForbiddenBusException.class, () -> Pi4jBus.open("/dev/i2c-1", 1, context, PC, Map.of()));
        verify(provider, never()).create(any(I2CConfig.class));
        verify(context, times(5)).shutdown();
    }

    @Test
    void shouldTakeOnAPcTheNodeThatIsOfferedOrABusThatIsNone() {
        Context context = mock(Context.class);
        LinuxI2cProvider provider = mock(LinuxI2cProvider.class);
        when(context.provider(I2CProvider.class)).thenReturn(provider);
        when(provider.node(7)).thenReturn("/dev/i2c-7");

        Pi4jBus offered = Pi4jBus.open("/dev/i2c-7", 7, context, PC, Map.of(Machine.PC_BUS, "/dev/i2c-7"));

        assertEquals("/dev/i2c-7", offered.deviceNode());
        assertNull(emulated(PC).deviceNode());
    }

    @Test
    void shouldPassOnLengthsAndErrorsAsTheyAre() {
        Wire wire = emulated().at(0x6A);
        when(chip.readRegister(0x0F, bytes, 1, 2)).thenReturn(2, Wire.NO_ANSWER);
        when(chip.writeRegister(0x10, bytes, 0, 4)).thenReturn(4, 5, Wire.TIMED_OUT);
        when(chip.writeRegister(eq(0x11), eq((byte) 0x80))).thenReturn(1, -Errno.EIO);

        assertEquals(2, wire.read(0x0F, bytes, 1, 2));
        assertEquals(Wire.NO_ANSWER, wire.read(0x0F, bytes, 1, 2));
        assertEquals(4, wire.write(0x10, bytes, 0, 4));
        assertEquals(4, wire.write(0x10, bytes, 0, 4));
        assertEquals(Wire.TIMED_OUT, wire.write(0x10, bytes, 0, 4));
        assertEquals(1, wire.write(0x11, 0x80));
        assertEquals(Wire.BROKEN, wire.write(0x11, 0x80));
    }

    @Test
    void shouldCallATransferBrokenWhenAProviderThrowsOrReadsLess() {
        Wire wire = emulated().at(0x6A);
        when(chip.readRegister(anyInt(), any(byte[].class), anyInt(), anyInt()))
                .thenReturn(1)
                .thenThrow(new IllegalStateException("lost"));
        when(chip.writeRegister(anyInt(), any(byte[].class), anyInt(), anyInt()))
                .thenThrow(new RuntimeException("lost"));
        when(chip.writeRegister(anyInt(), eq((byte) 1))).thenThrow(new RuntimeException("lost"));

        assertEquals(Wire.BROKEN, wire.read(0x0F, bytes, 0, 2));
        assertEquals(Wire.BROKEN, wire.read(0x0F, bytes, 0, 2));
        assertEquals(Wire.BROKEN, wire.write(0x10, bytes, 0, 2));
        assertEquals(Wire.BROKEN, wire.write(0x10, 1));
    }

    @Test
    void shouldRefuseWhatWouldNotBeThroughInTime() {
        Wire wire = emulated().at(0x6A);
        byte[] many = new byte[Wire.LONGEST + 1];

        assertThrows(IllegalArgumentException.class, () -> wire.read(0x0F, many, 0, many.length));
        assertThrows(IllegalArgumentException.class, () -> wire.write(0x0F, many, 0, many.length));
    }

    @Test
    void shouldWriteRegistersOneByOneWhereAProviderKnowsNoOtherWay() {
        Wire wire = emulated().at(0x6A);
        when(chip.writeRegister(eq(0xF0), eq((byte) 1))).thenReturn(1);
        when(chip.writeRegister(eq(0x11), eq((byte) -2))).thenReturn(1, Wire.NO_ANSWER);

        assertEquals(2, wire.writeEach(new byte[] {(byte) 0xF0, 1, 0x11, -2}, 2));
        assertEquals(Wire.NO_ANSWER, wire.writeEach(new byte[] {(byte) 0xF0, 1, 0x11, -2, 0x12, 0}, 3));
        verify(chip, never()).writeRegister(eq(0x12), anyByte());
    }

    @Test
    void shouldCatchAThreadThatDoesNotOwnTheBus() {
        Pi4jBus bus = emulated();
        Wire wire = bus.at(0x6A);

        assertCaught(() -> wire.read(0x0F, bytes, 0, 1));
        assertCaught(() -> wire.write(0x10, 1));
        assertCaught(() -> wire.write(0x10, bytes, 0, 1));
        assertCaught(() -> wire.writeEach(bytes, 1));
        assertCaught(() -> bus.at(0x6A));
        assertCaught(bus::close);
    }

    private static void assertCaught(Runnable call) {
        ExecutionException thrown = assertThrows(
                ExecutionException.class, () -> CompletableFuture.runAsync(call).get());
        assertInstanceOf(IllegalStateException.class, thrown.getCause());
    }

    private Pi4jBus emulated() {
        return emulated(PI);
    }

    private Pi4jBus emulated(Machine machine) {
        I2CProvider provider = mock(I2CProvider.class);
        when(provider.id()).thenReturn("somebody-else");
        when(provider.type()).thenReturn(IOType.I2C);
        when(provider.create(any(I2CConfig.class))).thenReturn(chip);
        Context context = mock(Context.class);
        when(context.provider(I2CProvider.class)).thenReturn(provider);
        return Pi4jBus.open("/dev/i2c-1", 1, context, machine, Map.of());
    }
}
