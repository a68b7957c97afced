#ifndef CALL_H
#define CALL_H

#include <linux/seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A call of the program that waits for an answer. */
struct call {
    int listener;
    const struct seccomp_notif *told;
};

/* Answers beside a result (0 and above) and a negative errno. */
#define LET_KERNEL INT64_MIN
#define ALREADY_ANSWERED (INT64_MIN + 1)

static inline uint64_t argument(const struct call *call, int index) {
    return call->told->data.args[index];
}

/*
 * False when the caller has died or was interrupted: its process number may belong to another by now. To be asked after
 * fetching and before what was fetched has any effect.
 */
bool still_waits(const struct call *call);

/* Copy from and to the caller's memory: 0, -EFAULT, or -ESRCH when the caller is gone; store asks still_waits itself. */
int fetch(const struct call *call, uint64_t from, void *into, size_t length);
int store(const struct call *call, uint64_t to, const void *from, size_t length);

/* A text of at most size - 1 characters; -ENAMETOOLONG when longer. */
int fetch_text(const struct call *call, uint64_t from, char *into, size_t size);

/*
 * Gives the caller a copy of our descriptor: at the number wanted, or at the lowest free one (wanted < 0, or out of the
 * caller's limits). Answers the call with the number; returns ALREADY_ANSWERED or a negative errno.
 */
int64_t hand_over(const struct call *call, int fd, int wanted, bool closeOnExec);

#endif
