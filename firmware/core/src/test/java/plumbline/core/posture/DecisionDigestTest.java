package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionDigestTest {

    @Test
    void shouldDifferWhenAnyFieldDiffersByOne() {
        Set<Long> digests = new HashSet<>();
        digests.add(digest(decision()));
        for (int field = 0; field < 6; field++) {
            Decision changed = decision();
            switch (field) {
                case 4 -> changed.atMicros++;
                case 5 -> changed.decidedMicros++;
                default -> changed.setValue(field, changed.value(field) + 1);
            }
            assertTrue(digests.add(digest(changed)), "field " + field + " does not matter");
        }
        for (DecisionKind kind : DecisionKind.values()) {
            Decision changed = decision();
            changed.kind = kind;
            assertEquals(kind != DecisionKind.ALERT, digests.add(digest(changed)), kind.eventName());
        }
    }

    @Test
    void shouldDifferWhenOrderDiffers() {
        Decision other = decision();
        other.atMicros++;
        assertNotEquals(digest(decision(), other), digest(other, decision()));
        assertNotEquals(digest(decision()), digest(decision(), decision()));
    }

    @Test
    void shouldNotConfuseNeighbouringValues() {
        Decision left = decision();
        left.a = 1;
        left.b = 0;
        Decision right = decision();
        right.a = 0;
        right.b = 1;
        assertNotEquals(digest(left), digest(right));
    }

    @Test
    void shouldPrintSixteenDigits() {
        assertEquals("000000000000002a", DecisionDigest.text(42));
        assertEquals("ffffffffffffffff", DecisionDigest.text(-1));
        assertEquals(16, new DecisionDigest().toString().length());
    }

    @Test
    void shouldStayWhatItIsOnEveryMachine() {
        assertEquals("26a33b02b1cb8370", DecisionDigest.text(digest(decision())));
    }

    private static long digest(Decision... decisions) {
        DecisionDigest digest = new DecisionDigest();
        for (Decision decision : decisions) {
            digest.accept(decision);
        }
        return digest.value();
    }

    private static Decision decision() {
        Decision decision = new Decision();
        decision.kind = DecisionKind.ALERT;
        decision.atMicros = 1_000_000;
        decision.decidedMicros = 4_000_000;
        decision.a = 3;
        decision.b = -17_000;
        decision.c = 40;
        decision.d = 500;
        return decision;
    }
}
