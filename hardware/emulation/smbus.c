#include "smbus.h"
#include "i2c_dev.h"

#include <errno.h>
#include <linux/i2c-dev.h>
#include <linux/i2c.h>
#include <string.h>

struct command {
    uint16_t address;
    bool read;
    uint8_t code;
    uint32_t kind;
    union i2c_smbus_data data;
};

/* What linux/i2c-dev copies from or to the caller. */
static size_t size_of(uint32_t kind) {
    switch (kind) {
        case I2C_SMBUS_QUICK:
            return 0;
        case I2C_SMBUS_BYTE:
        case I2C_SMBUS_BYTE_DATA:
            return 1;
        case I2C_SMBUS_WORD_DATA:
        case I2C_SMBUS_PROC_CALL:
            return 2;
        default:
            return sizeof(union i2c_smbus_data);
    }
}

static void write_code_and(struct transfer *transfer, const struct command *command, const uint8_t *more, uint8_t count) {
    uint8_t *bytes = transfer_write(transfer, command->address, (uint16_t)(1 + count));
    bytes[0] = command->code;
    memcpy(bytes + 1, more, count);
}

/* Writes code and count bytes, or writes the code and reads count bytes. */
static void register_access(struct transfer *transfer, const struct command *command, const uint8_t *bytes, uint8_t count) {
    write_code_and(transfer, command, bytes, command->read ? 0 : count);
    if (command->read) {
        transfer_read(transfer, command->address, count);
    }
}

static int to_messages(struct transfer *transfer, struct command *command) {
    uint8_t *block = command->data.block;
    transfer_clear(transfer);
    switch (command->kind) {
        case I2C_SMBUS_QUICK:
        case I2C_SMBUS_BYTE:
            if (command->read) {
                transfer_read(transfer, command->address, command->kind == I2C_SMBUS_BYTE);
            } else {
                uint8_t *byte = transfer_write(transfer, command->address, command->kind == I2C_SMBUS_BYTE);
                *byte = command->code;
            }
            return 0;
        case I2C_SMBUS_BYTE_DATA:
            register_access(transfer, command, block, 1);
            return 0;
        case I2C_SMBUS_WORD_DATA:
            register_access(transfer, command, block, 2);
            return 0;
        case I2C_SMBUS_PROC_CALL:
            write_code_and(transfer, command, block, 2);
            transfer_read(transfer, command->address, 2);
            return 0;
        case I2C_SMBUS_BLOCK_DATA:
            /* A block read takes its length from the chip, which the Pi's controller can't do. */
            if (command->read) {
                return -EOPNOTSUPP;
            }
            if (block[0] > I2C_SMBUS_BLOCK_MAX) {
                return -EINVAL;
            }
            write_code_and(transfer, command, block, (uint8_t)(1 + block[0]));
            return 0;
        case I2C_SMBUS_I2C_BLOCK_DATA:
            if (block[0] < 1 || block[0] > I2C_SMBUS_BLOCK_MAX) {
                return -EINVAL;
            }
            register_access(transfer, command, block + 1, block[0]);
            return 0;
        default:
            return -EOPNOTSUPP;
    }
}

static int fetch_data(const struct call *call, struct command *command, uint64_t from) {
    bool outward = !command->read || command->kind == I2C_SMBUS_PROC_CALL || command->kind == I2C_SMBUS_I2C_BLOCK_DATA;
    bool hasNone = command->kind == I2C_SMBUS_QUICK || (command->kind == I2C_SMBUS_BYTE && !command->read);
    if (hasNone) {
        return 0;
    }
    if (from == 0) {
        return -EINVAL;
    }
    int failed = outward ? fetch(call, from, &command->data, size_of(command->kind)) : 0;
    if (command->kind == I2C_SMBUS_I2C_BLOCK_BROKEN) {
        command->kind = I2C_SMBUS_I2C_BLOCK_DATA;
        if (command->read) {
            command->data.block[0] = I2C_SMBUS_BLOCK_MAX;
        }
    }
    return failed;
}

int64_t smbus(const struct call *call, uint16_t address, uint64_t request, struct transfer *transfer) {
    struct i2c_smbus_ioctl_data asked;
    int failed = fetch(call, request, &asked, sizeof asked);
    if (failed) {
        return failed;
    }
    if (asked.size > I2C_SMBUS_I2C_BLOCK_DATA || asked.read_write > I2C_SMBUS_READ) {
        return -EINVAL;
    }
    struct command command = {address, asked.read_write == I2C_SMBUS_READ, asked.command, asked.size, {0}};
    uint64_t data = (uint64_t)(uintptr_t)asked.data;
    failed = fetch_data(call, &command, data);
    failed = failed ? failed : to_messages(transfer, &command);
    int result = failed ? failed : carry_out(call, transfer);
    if (result >= 0 && result < (int)transfer->count) {
        return -EIO;
    }
    if (result < 0 || transfer->reads == 0) {
        return result < 0 ? result : 0;
    }
    bool block = command.kind == I2C_SMBUS_I2C_BLOCK_DATA;
    memcpy(command.data.block + (block ? 1 : 0), transfer->data, transfer->reads);
    return store(call, data, &command.data, transfer->reads + (block ? 1 : 0));
}
