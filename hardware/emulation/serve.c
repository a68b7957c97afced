#define _GNU_SOURCE
#include "serve.h"
#include "call.h"
#include "complain.h"
#include "i2c_dev.h"
#include "look.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* More than one, so that a slow transfer does not keep other threads of the program from opening their files. */
#define THREADS 4

static int listener;
static struct seccomp_notif_sizes sizes;

static int64_t answer_to(const struct call *call, struct transfer *scratch) {
    const uint64_t *arguments = (const uint64_t *)call->told->data.args;
    int fd = (int)arguments[0];
    switch (call->told->data.nr) {
        case __NR_ioctl:
            return i2c_command(call, fd, (uint32_t)arguments[1], arguments[2], scratch);
        case __NR_read:
            return i2c_read(call, fd, arguments[1], arguments[2], scratch);
        case __NR_write:
            return i2c_write(call, fd, arguments[1], arguments[2], scratch);
        case __NR_fcntl:
            return i2c_fcntl(call, fd, (int)arguments[1]);
        case __NR_dup:
            return i2c_dup(call, fd);
        case __NR_fstat:
            return look_status_of(call, fd, arguments[1]);
        case __NR_newfstatat:
            return look_status(call, fd, arguments[1], arguments[2]);
        case __NR_statx:
            return look_status_x(call, fd, arguments[1], arguments[4]);
        case __NR_openat:
            return look_open(call, fd, arguments[1], (int)arguments[2]);
        case __NR_openat2:
            return look_open_how(call, fd, arguments[1], arguments[2]);
        case __NR_faccessat:
        case __NR_faccessat2:
            return look_access(call, fd, arguments[1], (int)arguments[2]);
        case __NR_readlinkat:
            return look_link(call, fd, arguments[1]);
        case __NR_getxattr:
        case __NR_lgetxattr:
        case __NR_listxattr:
        case __NR_llistxattr:
            return look_attribute(call, arguments[0]);
#ifdef __x86_64__
        case __NR_open:
            return look_open(call, AT_FDCWD, arguments[0], (int)arguments[1]);
        case __NR_stat:
        case __NR_lstat:
            return look_status(call, AT_FDCWD, arguments[0], arguments[1]);
        case __NR_access:
            return look_access(call, AT_FDCWD, arguments[0], (int)arguments[1]);
        case __NR_readlink:
            return look_link(call, AT_FDCWD, arguments[0]);
#endif
        default:
            return LET_KERNEL;
    }
}

static void reply(const struct call *call, int64_t answer, struct seccomp_notif_resp *response) {
    if (answer == ALREADY_ANSWERED) {
        return;
    }
    memset(response, 0, sizes.seccomp_notif_resp);
    response->id = call->told->id;
    if (answer == LET_KERNEL) {
        response->flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
    } else if (answer < 0) {
        response->error = (int32_t)answer;
    } else {
        response->val = answer;
    }
    /* Fails only when the caller has gone meanwhile. */
    ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, response);
}

static bool nobody_left(void) {
    struct pollfd watched = {.fd = listener};
    return poll(&watched, 1, 0) == 1 && (watched.revents & POLLHUP);
}

static void *obtain(size_t size) {
    void *memory = calloc(1, size);
    if (memory == NULL) {
        give_up("no memory");
    }
    return memory;
}

static size_t larger(size_t a, size_t b) {
    return a > b ? a : b;
}

static void *work(void *unused) {
    (void)unused;
    struct seccomp_notif *told = obtain(sizes.seccomp_notif);
    struct seccomp_notif_resp *response = obtain(sizes.seccomp_notif_resp);
    struct transfer *scratch = obtain(sizeof *scratch);
    struct call call = {listener, told};
    for (;;) {
        memset(told, 0, sizes.seccomp_notif);
        if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, told) == 0) {
            reply(&call, answer_to(&call, scratch), response);
        } else if ((errno != EINTR && errno != ENOENT) || nobody_left()) {
            return NULL;
        }
    }
}

void serve(int given) {
    listener = given;
    if (syscall(SYS_seccomp, SECCOMP_GET_NOTIF_SIZES, 0, &sizes) != 0) {
        give_up("this kernel has no seccomp user notification: %s", strerror(errno));
    }
    sizes.seccomp_notif = (uint16_t)larger(sizes.seccomp_notif, sizeof(struct seccomp_notif));
    sizes.seccomp_notif_resp = (uint16_t)larger(sizes.seccomp_notif_resp, sizeof(struct seccomp_notif_resp));
    for (int i = 0; i < THREADS; i++) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, work, NULL) != 0) {
            give_up("no thread can be started");
        }
    }
}
