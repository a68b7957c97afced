package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.device.i2c.KnownChips;

class MpuModelTest {

    @Test
    void shouldFitEveryKnownChipThatBehavesAsAnMpu6050AndNoOther() {
        assertEquals(MpuModel.MPU_6050, MpuModel.of(KnownChips.MPU_6050));
        assertEquals(MpuModel.ICM_20608_G, MpuModel.of(KnownChips.ICM_20608_G));
        assertNull(MpuModel.of(KnownChips.ICM_42688_P));
        assertNull(MpuModel.of(KnownChips.LSM6DSOX));
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
