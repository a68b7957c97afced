#ifndef DEVICE_H
#define DEVICE_H

#include "call.h"

#include <sys/types.h>

/*
 * The program's opens of the device. What it gets as a descriptor is the reading end of a pipe: the pipe's inode tells
 * which open a descriptor belongs to, through dup, fork and exec, and the pipe tells when its last copy is closed. It
 * stands at a high number, so that the filter can tell plain reads and writes of the device from all others.
 */
struct device {
    ino_t inode;
    int watch;
    int flags;
    uint16_t address;
};

void device_numbers(unsigned firstFd);

/* Answers an open; -ENFILE when DEVICE_FDS are alive. */
int64_t device_open(const struct call *call, int flags);

/* Answers dup and fcntl(F_DUPFD): a further high number for the same open. */
int64_t device_duplicate(const struct call *call, int fd, bool closeOnExec);

/* Copies what is known of the caller's descriptor; false when it is not of the device. */
bool device_find(const struct call *call, int fd, struct device *found);

void device_select(const struct device *device, uint16_t address);

#endif
