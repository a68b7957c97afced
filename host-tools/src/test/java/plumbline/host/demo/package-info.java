/** Tests of watching a unit: what it says, what the screen makes of it, and whole demos as processes. */
@NullMarked
package plumbline.host.demo;

import org.jspecify.annotations.NullMarked;
