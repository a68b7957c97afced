#define _GNU_SOURCE
#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCH AUDIT_ARCH_AARCH64
#else
#error "x86-64 and aarch64 only"
#endif

#define MAX_STEPS 256

static struct sock_filter steps[MAX_STEPS];
static unsigned short length;

static void step(uint16_t code, uint32_t k, uint8_t ifTrue, uint8_t ifFalse) {
    steps[length++] = (struct sock_filter)BPF_JUMP(code, k, ifTrue, ifFalse);
}

static void load(size_t offset) {
    step(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

/* A filter sees 32 bits at a time; descriptors, flags and commands are in the low ones. */
static void load_argument(int index) {
    load(offsetof(struct seccomp_data, args) + 8 * (size_t)index);
}

static void answer(uint32_t action) {
    step(BPF_RET | BPF_K, action, 0, 0);
}

static void is(uint32_t value, uint8_t ifTrue, uint8_t ifFalse) {
    step(BPF_JMP | BPF_JEQ | BPF_K, value, ifTrue, ifFalse);
}

static void at_least(uint32_t value, uint8_t ifTrue, uint8_t ifFalse) {
    step(BPF_JMP | BPF_JGE | BPF_K, value, ifTrue, ifFalse);
}

static void tell(int call) {
    is((uint32_t)call, 0, 1);
    answer(SECCOMP_RET_USER_NOTIF);
}

static void tell_for_device(int call, unsigned firstFd) {
    is((uint32_t)call, 0, 5);
    load_argument(0);
    at_least(firstFd, 0, 2);
    at_least(firstFd + DEVICE_FDS, 1, 0);
    answer(SECCOMP_RET_USER_NOTIF);
    answer(SECCOMP_RET_ALLOW);
}

/* A look by path is told; fstat, which libc makes of an empty path, only for a device's number. */
static void tell_look(int call, int flagsArgument, unsigned firstFd) {
    is((uint32_t)call, 0, 8);
    load_argument(flagsArgument);
    step(BPF_JMP | BPF_JSET | BPF_K, AT_EMPTY_PATH, 0, 4);
    load_argument(0);
    at_least(0x80000000u, 2, 0);
    at_least(firstFd, 0, 2);
    at_least(firstFd + DEVICE_FDS, 1, 0);
    answer(SECCOMP_RET_USER_NOTIF);
    answer(SECCOMP_RET_ALLOW);
}

/* Commands of linux/i2c-dev.h are 0x0700 to 0x07ff. */
static void tell_i2c_commands(void) {
    is(__NR_ioctl, 0, 5);
    load_argument(1);
    step(BPF_ALU | BPF_AND | BPF_K, 0xffffff00u, 0, 0);
    is(0x0700, 0, 1);
    answer(SECCOMP_RET_USER_NOTIF);
    answer(SECCOMP_RET_ALLOW);
}

static void write_steps(unsigned firstFd) {
    length = 0;
    load(offsetof(struct seccomp_data, arch));
    is(THIS_ARCH, 1, 0);
    answer(SECCOMP_RET_ALLOW);
    load(offsetof(struct seccomp_data, nr));
    tell_for_device(__NR_read, firstFd);
    tell_for_device(__NR_write, firstFd);
    tell_i2c_commands();
    tell_for_device(__NR_fcntl, firstFd);
    tell_for_device(__NR_dup, firstFd);
    tell_for_device(__NR_fstat, firstFd);
    tell_look(__NR_newfstatat, 3, firstFd);
    tell_look(__NR_statx, 2, firstFd);
    tell(__NR_openat);
    tell(__NR_openat2);
    tell(__NR_faccessat);
    tell(__NR_faccessat2);
    tell(__NR_readlinkat);
    tell(__NR_getxattr);
    tell(__NR_lgetxattr);
    tell(__NR_listxattr);
    tell(__NR_llistxattr);
#ifdef __x86_64__
    tell(__NR_open);
    tell(__NR_stat);
    tell(__NR_lstat);
    tell(__NR_access);
    tell(__NR_readlink);
#endif
    answer(SECCOMP_RET_ALLOW);
}

int filter_install(unsigned firstFd) {
    write_steps(firstFd);
    struct sock_fprog program = {.len = length, .filter = steps};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return -1;
    }
    /* Without WAIT_KILLABLE_RECV a signal makes the program repeat a call that the bus has already carried out. */
    unsigned long flags = SECCOMP_FILTER_FLAG_NEW_LISTENER | SECCOMP_FILTER_FLAG_SPEC_ALLOW;
    unsigned long better = flags | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV;
    int listener = (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, better, &program);
    if (listener < 0 && errno == EINVAL) {
        listener = (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program);
    }
    return listener;
}
