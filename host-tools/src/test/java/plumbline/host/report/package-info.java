/** Tests of the pages, in words and in a real browser. */
@NullMarked
package plumbline.host.report;

import org.jspecify.annotations.NullMarked;
