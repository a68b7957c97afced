/** The one way in which everything here runs the engine: a source, an engine, and what listens to it. */
@NullMarked
package plumbline.host.replay;

import org.jspecify.annotations.NullMarked;
