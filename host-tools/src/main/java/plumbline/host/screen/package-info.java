/** What every drawn view is made of: the terminal as a stage, colours, the drawn wearer, gauges, and the state shown. */
@NullMarked
package plumbline.host.screen;

import org.jspecify.annotations.NullMarked;
