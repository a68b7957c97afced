#define _GNU_SOURCE
#include "look.h"
#include "device.h"
#include "path.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

/* linux/i2c-dev.h */
#define I2C_MAJOR 89

static char node[32];
static char oldNode[32];
static char listing[64];
static struct stat status;

void look_for(int bus) {
    snprintf(node, sizeof node, "/dev/i2c-%d", bus);
    snprintf(oldNode, sizeof oldNode, "/dev/i2c/%d", bus);
    snprintf(listing, sizeof listing, "i2c-%d\ti2c\tEmulated bus\tI2C adapter\n", bus);
    if (stat("/dev", &status) != 0) {
        memset(&status, 0, sizeof status);
    }
    const struct group *group = getgrnam("i2c");
    status.st_ino = 0x12c000 + (ino_t)bus;
    status.st_mode = S_IFCHR | 0660;
    status.st_nlink = 1;
    status.st_uid = 0;
    status.st_gid = group == NULL ? 0 : group->gr_gid;
    status.st_rdev = makedev(I2C_MAJOR, (unsigned)bus);
    status.st_size = 0;
    status.st_blocks = 0;
}

static bool is_node(const char *path) {
    return strcmp(path, node) == 0 || strcmp(path, oldNode) == 0;
}

static bool names_node(const struct call *call, int directory, uint64_t text) {
    char path[PATH_SIZE];
    struct device ignored;
    if (!path_of(call, directory, text, path)) {
        return false;
    }
    return path[0] == 0 ? device_find(call, directory, &ignored) : is_node(path);
}

/* The list of adapters that i2cdetect -l looks at before it turns to sysfs. */
static int64_t open_listing(const struct call *call, int flags) {
    int file = memfd_create("i2c", MFD_CLOEXEC);
    if (file < 0 || write(file, listing, strlen(listing)) < 0 || lseek(file, 0, SEEK_SET) != 0) {
        return LET_KERNEL;
    }
    int64_t answer = hand_over(call, file, -1, flags & O_CLOEXEC);
    close(file);
    return answer;
}

int64_t look_open(const struct call *call, int directory, uint64_t text, int flags) {
    char path[PATH_SIZE];
    if (!path_of(call, directory, text, path)) {
        return LET_KERNEL;
    }
    if (strcmp(path, "/proc/bus/i2c") == 0) {
        return open_listing(call, flags);
    }
    if (!is_node(path)) {
        return LET_KERNEL;
    }
    if ((flags & O_CREAT) && (flags & O_EXCL)) {
        return -EEXIST;
    }
    return flags & O_DIRECTORY ? -ENOTDIR : device_open(call, flags);
}

int64_t look_open_how(const struct call *call, int directory, uint64_t text, uint64_t how) {
    struct open_how asked;
    int failed = fetch(call, how, &asked, sizeof asked);
    return failed ? LET_KERNEL : look_open(call, directory, text, (int)asked.flags);
}

int64_t look_status(const struct call *call, int directory, uint64_t text, uint64_t into) {
    return names_node(call, directory, text) ? store(call, into, &status, sizeof status) : LET_KERNEL;
}

int64_t look_status_of(const struct call *call, int fd, uint64_t into) {
    struct device ignored;
    return device_find(call, fd, &ignored) ? store(call, into, &status, sizeof status) : LET_KERNEL;
}

static struct statx_timestamp moment(struct timespec time) {
    return (struct statx_timestamp){.tv_sec = time.tv_sec, .tv_nsec = (uint32_t)time.tv_nsec};
}

int64_t look_status_x(const struct call *call, int directory, uint64_t text, uint64_t into) {
    if (!names_node(call, directory, text)) {
        return LET_KERNEL;
    }
    struct statx all = {
        .stx_mask = STATX_BASIC_STATS,
        .stx_blksize = (uint32_t)status.st_blksize,
        .stx_nlink = 1,
        .stx_uid = status.st_uid,
        .stx_gid = status.st_gid,
        .stx_mode = (uint16_t)status.st_mode,
        .stx_ino = status.st_ino,
        .stx_atime = moment(status.st_atim),
        .stx_ctime = moment(status.st_ctim),
        .stx_mtime = moment(status.st_mtim),
        .stx_rdev_major = major(status.st_rdev),
        .stx_rdev_minor = minor(status.st_rdev),
        .stx_dev_major = major(status.st_dev),
        .stx_dev_minor = minor(status.st_dev),
    };
    return store(call, into, &all, sizeof all);
}

int64_t look_access(const struct call *call, int directory, uint64_t text, int mode) {
    if (!names_node(call, directory, text)) {
        return LET_KERNEL;
    }
    return mode & X_OK ? -EACCES : 0;
}

int64_t look_link(const struct call *call, int directory, uint64_t text) {
    return names_node(call, directory, text) ? -EINVAL : LET_KERNEL;
}

int64_t look_attribute(const struct call *call, uint64_t text) {
    return names_node(call, AT_FDCWD, text) ? -EOPNOTSUPP : LET_KERNEL;
}
