/** What happens to a worn unit: its wearer moves, somebody taps on it, its motor shakes it, its sensor fails. */
@NullMarked
package plumbline.emulator.world;

import org.jspecify.annotations.NullMarked;
