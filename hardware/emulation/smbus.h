#ifndef SMBUS_H
#define SMBUS_H

#include "call.h"
#include "model.h"

/* ioctl(I2C_SMBUS): one SMBus command as the I2C messages that the kernel makes of it for a plain I2C adapter. */
int64_t smbus(const struct call *call, uint16_t address, uint64_t request, struct transfer *transfer);

#endif
