#define _GNU_SOURCE
#include "i2c_dev.h"
#include "device.h"
#include "smbus.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/i2c-dev.h>
#include <linux/i2c.h>

/* Longest message that linux/i2c-dev takes. */
#define MAX_MESSAGE 8192
#define MAX_ADDRESS 0x7f

/* The Pi's controller: messages, and what the kernel makes of SMBus commands with them; no packet error codes here. */
#define FUNCTIONS (I2C_FUNC_I2C | (I2C_FUNC_SMBUS_EMUL & ~(unsigned long)I2C_FUNC_SMBUS_PEC))

int carry_out(const struct call *call, struct transfer *transfer) {
    return still_waits(call) ? model_transfer(transfer) : -ESRCH;
}

static int add_message(const struct call *call, const struct i2c_msg *message, bool last, struct transfer *transfer) {
    bool reads = message->flags & I2C_M_RD;
    if (message->len > MAX_MESSAGE || message->addr > MAX_ADDRESS) {
        return -EINVAL;
    }
    /* The Pi's controller can read in the last message only. */
    if ((message->flags & ~(I2C_M_RD | I2C_M_DMA_SAFE)) != 0 || (reads && !last)) {
        return -EOPNOTSUPP;
    }
    if (reads) {
        return transfer_read(transfer, message->addr, message->len) ? 0 : -EMSGSIZE;
    }
    uint8_t *bytes = transfer_write(transfer, message->addr, message->len);
    return bytes == NULL ? -EMSGSIZE : fetch(call, (uint64_t)(uintptr_t)message->buf, bytes, message->len);
}

static int64_t messages(const struct call *call, uint64_t request, struct transfer *transfer) {
    struct i2c_rdwr_ioctl_data asked;
    struct i2c_msg all[I2C_RDWR_IOCTL_MAX_MSGS];
    int failed = fetch(call, request, &asked, sizeof asked);
    if (!failed && (asked.msgs == NULL || asked.nmsgs == 0 || asked.nmsgs > I2C_RDWR_IOCTL_MAX_MSGS)) {
        return -EINVAL;
    }
    failed = failed ? failed : fetch(call, (uint64_t)(uintptr_t)asked.msgs, all, asked.nmsgs * sizeof *all);
    transfer_clear(transfer);
    for (unsigned i = 0; i < asked.nmsgs && !failed; i++) {
        failed = add_message(call, &all[i], i + 1 == asked.nmsgs, transfer);
    }
    int result = failed ? failed : carry_out(call, transfer);
    /* Of a transfer that broke off too, as the kernel does it. */
    if (result >= 0 && transfer->reads > 0) {
        failed = store(call, (uint64_t)(uintptr_t)all[asked.nmsgs - 1].buf, transfer->data, transfer->reads);
    }
    return failed ? failed : result;
}

static int64_t select_address(const struct call *call, const struct device *device, uint64_t address) {
    if (address > MAX_ADDRESS || !still_waits(call)) {
        return -EINVAL;
    }
    device_select(device, (uint16_t)address);
    return 0;
}

/* In units of 10 ms, for the adapter and so for all programs, as in the kernel. */
static int64_t set_timeout(const struct call *call, uint64_t tens, struct transfer *scratch) {
    if (tens > INT_MAX / 10) {
        return -EINVAL;
    }
    return still_waits(call) ? model_timeout((uint32_t)tens, scratch) : -ESRCH;
}

int64_t i2c_command(const struct call *call, int fd, uint32_t command, uint64_t argument, struct transfer *scratch) {
    struct device device;
    uint64_t functions = FUNCTIONS;
    if (!device_find(call, fd, &device)) {
        return LET_KERNEL;
    }
    switch (command) {
        case I2C_SLAVE:
        case I2C_SLAVE_FORCE:
            return select_address(call, &device, argument);
        case I2C_FUNCS:
            return store(call, argument, &functions, sizeof functions);
        case I2C_RDWR:
            return messages(call, argument, scratch);
        case I2C_SMBUS:
            return smbus(call, device.address, argument, scratch);
        case I2C_RETRIES:
            return argument > INT_MAX ? -EINVAL : 0;
        case I2C_TIMEOUT:
            return set_timeout(call, argument, scratch);
        case I2C_TENBIT:
        case I2C_PEC:
            return argument == 0 ? 0 : -EOPNOTSUPP;
        default:
            return -ENOTTY;
    }
}

int64_t i2c_read(const struct call *call, int fd, uint64_t into, uint64_t length, struct transfer *scratch) {
    struct device device;
    if (!device_find(call, fd, &device)) {
        return LET_KERNEL;
    }
    if ((device.flags & O_ACCMODE) == O_WRONLY) {
        return -EBADF;
    }
    uint16_t count = (uint16_t)(length < MAX_MESSAGE ? length : MAX_MESSAGE);
    transfer_clear(scratch);
    transfer_read(scratch, device.address, count);
    int result = carry_out(call, scratch);
    if (result < 1) {
        return result;
    }
    int failed = store(call, into, scratch->data, count);
    return failed ? failed : count;
}

int64_t i2c_write(const struct call *call, int fd, uint64_t from, uint64_t length, struct transfer *scratch) {
    struct device device;
    if (!device_find(call, fd, &device)) {
        return LET_KERNEL;
    }
    if ((device.flags & O_ACCMODE) == O_RDONLY) {
        return -EBADF;
    }
    uint16_t count = (uint16_t)(length < MAX_MESSAGE ? length : MAX_MESSAGE);
    transfer_clear(scratch);
    int failed = fetch(call, from, transfer_write(scratch, device.address, count), count);
    int result = failed ? failed : carry_out(call, scratch);
    return result < 1 ? result : count;
}

int64_t i2c_fcntl(const struct call *call, int fd, int command) {
    struct device device;
    if (!device_find(call, fd, &device)) {
        return LET_KERNEL;
    }
    switch (command) {
        case F_DUPFD:
        case F_DUPFD_CLOEXEC:
            return device_duplicate(call, fd, command == F_DUPFD_CLOEXEC);
        case F_GETFL:
            return device.flags & ~(O_CLOEXEC | O_CREAT | O_EXCL | O_NOCTTY | O_TRUNC);
        case F_SETFL:
            return 0;
        default:
            return LET_KERNEL;
    }
}

int64_t i2c_dup(const struct call *call, int fd) {
    struct device device;
    return device_find(call, fd, &device) ? device_duplicate(call, fd, false) : LET_KERNEL;
}
