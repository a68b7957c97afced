package plumbline.host.replay;

import java.io.IOException;
import plumbline.host.trace.SourceFacts;

/** How an engine starts on a trace that is only known when it is opened. */
@FunctionalInterface
public interface SetupMaker {

    EngineSetup make(SourceFacts facts) throws IOException;
}
