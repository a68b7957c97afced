#define _GNU_SOURCE
#include "device.h"
#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static struct device devices[DEVICE_FDS];
static int alive;
static int first;
static pthread_mutex_t table = PTHREAD_MUTEX_INITIALIZER;

void device_numbers(unsigned firstFd) {
    first = (int)firstFd;
}

/* Forgets opens whose last copy is closed: their pipes have no reader left. */
static void sweep(void) {
    for (int i = 0; i < alive;) {
        struct pollfd watched = {.fd = devices[i].watch};
        if (poll(&watched, 1, 0) == 1 && (watched.revents & POLLERR)) {
            close(devices[i].watch);
            devices[i] = devices[--alive];
        } else {
            i++;
        }
    }
}

static void name_fd(const struct call *call, int fd, char path[40]) {
    snprintf(path, 40, "/proc/%u/fd/%d", call->told->pid, fd);
}

static int free_number(const struct call *call) {
    for (int fd = first; fd < first + DEVICE_FDS; fd++) {
        char path[40];
        struct stat ignored;
        name_fd(call, fd, path);
        if (lstat(path, &ignored) != 0) {
            return fd;
        }
    }
    return -1;
}

static int64_t add(const struct call *call, int flags) {
    sweep();
    int ends[2];
    if (alive == DEVICE_FDS || pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        return -ENFILE;
    }
    struct stat pipe;
    fstat(ends[0], &pipe);
    int64_t answer = hand_over(call, ends[0], free_number(call), flags & O_CLOEXEC);
    close(ends[0]);
    if (answer != ALREADY_ANSWERED) {
        close(ends[1]);
        return answer;
    }
    devices[alive++] = (struct device){pipe.st_ino, ends[1], flags, 0};
    return answer;
}

int64_t device_open(const struct call *call, int flags) {
    pthread_mutex_lock(&table);
    int64_t answer = add(call, flags);
    pthread_mutex_unlock(&table);
    return answer;
}

int64_t device_duplicate(const struct call *call, int fd, bool closeOnExec) {
    char path[40];
    name_fd(call, fd, path);
    int copy = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (copy < 0) {
        return -EBADF;
    }
    pthread_mutex_lock(&table);
    int64_t answer = hand_over(call, copy, free_number(call), closeOnExec);
    pthread_mutex_unlock(&table);
    close(copy);
    return answer;
}

bool device_find(const struct call *call, int fd, struct device *found) {
    char path[40];
    struct stat status;
    name_fd(call, fd, path);
    if (stat(path, &status) != 0 || !S_ISFIFO(status.st_mode)) {
        return false;
    }
    bool known = false;
    pthread_mutex_lock(&table);
    for (int i = 0; i < alive && !known; i++) {
        if (devices[i].inode == status.st_ino) {
            *found = devices[i];
            known = true;
        }
    }
    pthread_mutex_unlock(&table);
    return known;
}

void device_select(const struct device *device, uint16_t address) {
    pthread_mutex_lock(&table);
    for (int i = 0; i < alive; i++) {
        if (devices[i].inode == device->inode) {
            devices[i].address = address;
        }
    }
    pthread_mutex_unlock(&table);
}
