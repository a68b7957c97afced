package plumbline.host.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void shouldTurnTheTrunkTheWayItLeans() {
        assertEquals(Figure.back(0).row(4).length(), Figure.COLUMNS);
        assertTrue(centre(Figure.side(60_000)) > centre(Figure.side(0)) + 2);
        assertTrue(centre(Figure.side(-60_000)) < centre(Figure.side(0)) - 2);
        assertTrue(centre(Figure.back(45_000)) > centre(Figure.back(-45_000)) + 4);
    }

    @Test
    void shouldKeepEveryAngleInsideThePicture() {
        for (int milliDeg = -180_000; milliDeg <= 180_000; milliDeg += 5_000) {
            for (int row = 0; row < Figure.ROWS; row++) {
                assertEquals(Figure.COLUMNS, Figure.side(milliDeg).row(row).length());
                assertEquals(Figure.COLUMNS, Figure.back(milliDeg).row(row).length());
            }
        }
    }

    private static double centre(Dots dots) {
        long sum = 0;
        long count = 0;
        for (int row = 0; row < Figure.ROWS - 2; row++) {
            String text = dots.row(row);
            for (int column = 0; column < text.length(); column++) {
                if (text.charAt(column) != ' ') {
                    sum += column;
                    count++;
                }
            }
        }
        return (double) sum / count;
    }
}
