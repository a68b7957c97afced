#define _GNU_SOURCE
#include "call.h"
#include "complain.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/uio.h>

#define PAGE 4096

bool still_waits(const struct call *call) {
    return ioctl(call->listener, SECCOMP_IOCTL_NOTIF_ID_VALID, &call->told->id) == 0;
}

static int trouble(void) {
    static atomic_flag said = ATOMIC_FLAG_INIT;
    if (errno == EPERM && !atomic_flag_test_and_set(&said)) {
        complain("not allowed to read the program's memory (another user's, or kernel.yama.ptrace_scope above 1)");
    }
    return errno == ESRCH ? -ESRCH : -EFAULT;
}

int fetch(const struct call *call, uint64_t from, void *into, size_t length) {
    struct iovec here = {into, length};
    struct iovec there = {(void *)(uintptr_t)from, length};
    if (length > 0 && process_vm_readv((pid_t)call->told->pid, &here, 1, &there, 1, 0) != (ssize_t)length) {
        return trouble();
    }
    return 0;
}

int store(const struct call *call, uint64_t to, const void *from, size_t length) {
    struct iovec here = {(void *)(uintptr_t)from, length};
    struct iovec there = {(void *)(uintptr_t)to, length};
    if (!still_waits(call)) {
        return -ESRCH;
    }
    if (length > 0 && process_vm_writev((pid_t)call->told->pid, &here, 1, &there, 1, 0) != (ssize_t)length) {
        return trouble();
    }
    return 0;
}

int fetch_text(const struct call *call, uint64_t from, char *into, size_t size) {
    for (size_t have = 0; have < size;) {
        size_t part = PAGE - (from + have) % PAGE;
        part = part < size - have ? part : size - have;
        int failed = fetch(call, from + have, into + have, part);
        if (failed) {
            return failed;
        }
        if (memchr(into + have, 0, part) != NULL) {
            return 0;
        }
        have += part;
    }
    return -ENAMETOOLONG;
}

int64_t hand_over(const struct call *call, int fd, int wanted, bool closeOnExec) {
    struct seccomp_notif_addfd add = {
        .id = call->told->id,
        .flags = SECCOMP_ADDFD_FLAG_SEND | (wanted < 0 ? 0 : SECCOMP_ADDFD_FLAG_SETFD),
        .srcfd = (uint32_t)fd,
        .newfd = wanted < 0 ? 0 : (uint32_t)wanted,
        .newfd_flags = closeOnExec ? O_CLOEXEC : 0,
    };
    if (ioctl(call->listener, SECCOMP_IOCTL_NOTIF_ADDFD, &add) >= 0) {
        return ALREADY_ANSWERED;
    }
    return wanted >= 0 && errno == EBADF ? hand_over(call, fd, -1, closeOnExec) : -errno;
}
