#ifndef MODEL_H
#define MODEL_H

#include "protocol.h"

#include <stdbool.h>
#include <stddef.h>

/* Messages between one start and one stop; data holds the writes' bytes before the exchange and the reads' after it. */
struct transfer {
    unsigned count;
    size_t writes;
    size_t reads;
    struct wire_message messages[WIRE_MAX_MESSAGES];
    struct wire_reply reply;
    uint8_t data[WIRE_MAX_DATA];
};

void transfer_clear(struct transfer *transfer);

/* Appends a write; returns where its bytes belong, or NULL when the transfer is full. */
uint8_t *transfer_write(struct transfer *transfer, uint16_t address, uint16_t length);

/* Appends a read; false when the transfer is full. */
bool transfer_read(struct transfer *transfer, uint16_t address, uint16_t length);

/* Connects and greets; gives up with a sentence when nobody is there or the model refuses. */
void model_connect(const char *path, int bus);

/* Closes the connection in a forked child. */
void model_forget(void);

/*
 * Carries the transfer out; any thread. Returns the number of messages that were carried, all or the first ones, or a negative
 * errno (-ENODEV: model gone).
 */
int model_transfer(struct transfer *transfer);

/* From now on a transfer is given up after so many times 10 ms; any thread. Returns 0 or a negative errno. */
int model_timeout(uint32_t tens, struct transfer *scratch);

#endif
