/** What happens to a worn unit: its wearer moves, somebody taps on it, a seat or a heel jolts it, its motor shakes it, its sensor fails. */
@NullMarked
package plumbline.emulator.world;

import org.jspecify.annotations.NullMarked;
