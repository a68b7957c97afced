/*
 * What goes over the Unix stream socket between the stand-in and the bus model. Everything little-endian.
 *
 *   hello, once, by the stand-in      magic u32 | version u16 | bus number u16
 *   its answer                        magic u32 | version u16 | n u16 | n bytes of UTF-8: why not (none: welcome)
 *
 *   a transfer                        following u32 | count u16 | 0 u16 | messages | data of the writes, in order
 *   each message                      address u16 | flags u16 (1: read) | length u16 | 0 u16
 *   its reply                         result i32 | following u32 | data of the reads, in order
 *
 *   I2C_TIMEOUT                       4 u32 | 0 u16 | 1 u16 | timeout u32, in units of 10 ms
 *   its reply                         0 i32 | 0 u32
 *
 * "following" counts the bytes after the 8 of the head. A result below 0 is a negative errno, with no data, else the number
 * of messages carried, with the data of all reads; -EPROTO says that the request was malformed: then a sentence follows in
 * place of the data and the model hangs up. Requests of one connection are answered in order, one at a time.
 */
#ifndef PROTOCOL_H
#define PROTOCOL_H

#include <stdint.h>

#define WIRE_MAGIC 0x42433249u /* "I2CB" */
#define WIRE_VERSION 2
#define WIRE_READ 1
#define WIRE_TRANSFER 0
#define WIRE_TIMEOUT 1
#define WIRE_MAX_MESSAGES 42
#define WIRE_MAX_DATA 65536

struct wire_hello {
    uint32_t magic;
    uint16_t version;
    uint16_t detail;
};

struct wire_request {
    uint32_t following;
    uint16_t count;
    uint16_t kind;
};

struct wire_message {
    uint16_t address;
    uint16_t flags;
    uint16_t length;
    uint16_t zero;
};

struct wire_reply {
    int32_t result;
    uint32_t following;
};

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the wire is little-endian");

#endif
