#ifndef LOOK_H
#define LOOK_H

#include "call.h"

/* Which node is stood in for: /dev/i2c-N and /dev/i2c/N. */
void look_for(int bus);

/* Answers to calls that name a path; LET_KERNEL when it is not ours. */
int64_t look_open(const struct call *call, int directory, uint64_t path, int flags);
int64_t look_open_how(const struct call *call, int directory, uint64_t path, uint64_t how);
int64_t look_status(const struct call *call, int directory, uint64_t path, uint64_t into);
int64_t look_status_x(const struct call *call, int directory, uint64_t path, uint64_t into);
int64_t look_access(const struct call *call, int directory, uint64_t path, int mode);
int64_t look_link(const struct call *call, int directory, uint64_t path);

/* Extended attributes, which ls -l asks for. */
int64_t look_attribute(const struct call *call, uint64_t path);

/* fstat. */
int64_t look_status_of(const struct call *call, int fd, uint64_t into);

#endif
