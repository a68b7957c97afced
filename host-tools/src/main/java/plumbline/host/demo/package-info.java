/** The unit's own service on a bus that is emulated, as a process beside this one: started, watched, told what to do, shown. */
@NullMarked
package plumbline.host.demo;

import org.jspecify.annotations.NullMarked;
