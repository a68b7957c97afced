package plumbline.host.replay;

import java.util.List;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionSink;

/** Hands each decision to several. */
public record DecisionTee(List<DecisionSink> sinks) implements DecisionSink {

    public DecisionTee {
        sinks = List.copyOf(sinks);
    }

    @Override
    public void accept(Decision decision) {
        for (DecisionSink sink : sinks) {
            sink.accept(decision);
        }
    }
}
