#ifndef I2C_DEV_H
#define I2C_DEV_H

#include "call.h"
#include "model.h"

/* The transfer that was fetched from the caller, if it still wants it. */
int carry_out(const struct call *call, struct transfer *transfer);

/* What linux/i2c-dev answers on an adapter like the Raspberry Pi's; LET_KERNEL when fd is not of the device. */
int64_t i2c_command(const struct call *call, int fd, uint32_t command, uint64_t argument, struct transfer *scratch);
int64_t i2c_read(const struct call *call, int fd, uint64_t into, uint64_t length, struct transfer *scratch);
int64_t i2c_write(const struct call *call, int fd, uint64_t from, uint64_t length, struct transfer *scratch);
int64_t i2c_fcntl(const struct call *call, int fd, int command);
int64_t i2c_dup(const struct call *call, int fd);

#endif
