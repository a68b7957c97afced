/** What a replay looked like, as one self-contained page: the report of a trace, and the chart of a sweep. */
@NullMarked
package plumbline.host.report;

import org.jspecify.annotations.NullMarked;
