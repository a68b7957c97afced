package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MpuModelTest {

    @ParameterizedTest
    @CsvSource({
        "0x68, MPU-6050, true",
        "0x70, MPU-6500, true",
        "0x71, MPU-9250, true",
        "0x98, ICM-20689, true",
        "0x12, ICM-20602, false",
        "0xEA, ICM-20948, false",
        "0x19, MPU-6886, false"
    })
    void shouldKnowChipsByTheirIdentity(String identity, String name, boolean supported) {
        MpuModel model = Objects.requireNonNull(MpuModel.of(Integer.decode(identity)));
        assertEquals(name, model.text());
        assertEquals(supported, model.isSupported());
    }

    @ParameterizedTest
    @CsvSource({"0x00", "0xFF", "0x6C", "0x69"})
    void shouldNotKnowWhatIsNone(String identity) {
        assertNull(MpuModel.of(Integer.decode(identity)));
    }

    @ParameterizedTest
    @CsvSource({
        "MPU_6050, 0, 3653", "MPU_6050, -3920, 2500", "MPU_6050, 32767, 13290", "MPU_6050, -32768, -5985",
        "MPU_6500, 0, 2100", "MPU_6500, 1335, 2499", "ICM_20689, 0, 2500", "ICM_20689, 3268, 3500"
    })
    void shouldTurnCountsIntoDegreesByTheFamilysEquation(MpuModel model, short raw, int centiC) {
        assertEquals(centiC, model.centiC(raw));
    }
}
