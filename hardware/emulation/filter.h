#ifndef FILTER_H
#define FILTER_H

/* How many opens of the device can be alive at once; each has its own high descriptor number. */
#define DEVICE_FDS 64

/*
 * Puts the calling process, and all it will start, under the filter: calls that may concern the device are told to the
 * listener, all others pass at once. firstFd is the lowest number a device's descriptor may have. Returns the listener,
 * or -1 with errno.
 */
int filter_install(unsigned firstFd);

#endif
