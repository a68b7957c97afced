/** The service as a process of its own, on a bus that its system calls see. */
@NullMarked
package plumbline.device.service;

import org.jspecify.annotations.NullMarked;
