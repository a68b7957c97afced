#define _GNU_SOURCE
#include "path.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool directory_of(const struct call *call, int directory, char path[PATH_SIZE]) {
    char link[40];
    if (directory == AT_FDCWD) {
        snprintf(link, sizeof link, "/proc/%u/cwd", call->told->pid);
    } else {
        snprintf(link, sizeof link, "/proc/%u/fd/%d", call->told->pid, directory);
    }
    ssize_t length = readlink(link, path, PATH_SIZE - 1);
    path[length < 0 ? 0 : length] = 0;
    return length > 0 && path[0] == '/' && still_waits(call);
}

/* Appends the parts of text to the clean path. */
static bool append(char path[PATH_SIZE], const char *text) {
    size_t end = strlen(path);
    while (*text != 0) {
        size_t part = strcspn(text, "/");
        if (part == 2 && text[0] == '.' && text[1] == '.') {
            while (end > 0 && path[--end] != '/') {
            }
        } else if (part > 1 || (part == 1 && text[0] != '.')) {
            if (end + 1 + part >= PATH_SIZE) {
                return false;
            }
            path[end++] = '/';
            memcpy(path + end, text, part);
            end += part;
        }
        path[end] = 0;
        text += part + (text[part] == '/');
    }
    return true;
}

bool path_of(const struct call *call, int directory, uint64_t text, char path[PATH_SIZE]) {
    char given[PATH_SIZE];
    path[0] = 0;
    if (fetch_text(call, text, given, sizeof given) != 0) {
        return false;
    }
    if (given[0] == 0) {
        return true;
    }
    if (strstr(given, "i2c") == NULL && strspn(given + strlen(given) - 1, "0123456789") == 0) {
        return false;
    }
    if (given[0] != '/') {
        char base[PATH_SIZE];
        if (!directory_of(call, directory, base) || !append(path, base)) {
            return false;
        }
    }
    return append(path, given);
}
