#ifndef PATH_H
#define PATH_H

#include "call.h"

#define PATH_SIZE 4096

/*
 * The caller's path, absolute, without "." and ".." and doubled slashes; links are not followed. False when it can't be
 * read or can't concern I2C. An empty path is true and empty.
 */
bool path_of(const struct call *call, int directory, uint64_t text, char path[PATH_SIZE]);

#endif
