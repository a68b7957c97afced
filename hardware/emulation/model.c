#define _GNU_SOURCE
#include "model.h"
#include "complain.h"

#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

#define GREETING_SECONDS 5
#define LOWEST_ERRNO (-4095)

static int connection = -1;
static bool gone;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

void transfer_clear(struct transfer *transfer) {
    transfer->count = 0;
    transfer->writes = 0;
    transfer->reads = 0;
}

static bool append(struct transfer *transfer, uint16_t address, uint16_t flags, uint16_t length) {
    if (transfer->count == WIRE_MAX_MESSAGES || transfer->writes + transfer->reads + length > WIRE_MAX_DATA) {
        return false;
    }
    transfer->messages[transfer->count++] = (struct wire_message){address, flags, length, 0};
    return true;
}

uint8_t *transfer_write(struct transfer *transfer, uint16_t address, uint16_t length) {
    if (!append(transfer, address, 0, length)) {
        return NULL;
    }
    uint8_t *at = transfer->data + transfer->writes;
    transfer->writes += length;
    return at;
}

bool transfer_read(struct transfer *transfer, uint16_t address, uint16_t length) {
    if (!append(transfer, address, WIRE_READ, length)) {
        return false;
    }
    transfer->reads += length;
    return true;
}

static bool receive(void *into, size_t length) {
    return length == 0 || recv(connection, into, length, MSG_WAITALL) == (ssize_t)length;
}

static void patience(int seconds) {
    struct timeval limit = {.tv_sec = seconds};
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
}

static void greet(const char *path, int bus) {
    struct wire_hello hello = {WIRE_MAGIC, WIRE_VERSION, (uint16_t)bus};
    errno = 0;
    if (send(connection, &hello, sizeof hello, MSG_NOSIGNAL) != sizeof hello || !receive(&hello, sizeof hello)) {
        give_up("what listens at %s %s; it is no bus model", path,
                errno == EAGAIN ? "does not answer the greeting" : "hangs up at the greeting");
    }
    if (hello.magic != WIRE_MAGIC) {
        give_up("what listens at %s is no bus model: it greets with 0x%08x, expected 0x%08x", path, hello.magic, WIRE_MAGIC);
    }
    char why[256];
    size_t length = hello.detail < sizeof why ? hello.detail : sizeof why;
    if (length > 0 && receive(why, length)) {
        give_up("the bus model at %s refuses: %.*s", path, (int)length, why);
    }
    if (length > 0 || hello.version != WIRE_VERSION) {
        give_up("the bus model at %s speaks version %u, expected %u", path, hello.version, WIRE_VERSION);
    }
}

void model_connect(const char *path, int bus) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof address.sun_path) {
        give_up("the socket's path is %zu characters long, at most %zu are possible: %s", strlen(path),
                sizeof address.sun_path - 1, path);
    }
    strcpy(address.sun_path, path);
    connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection < 0 || connect(connection, (struct sockaddr *)&address, sizeof address) != 0) {
        give_up("no bus model answers at %s (%s); start it first", path, strerror(errno));
    }
    patience(GREETING_SECONDS);
    greet(path, bus);
    patience(0);
}

void model_forget(void) {
    close(connection);
}

static bool send_request(const struct transfer *transfer) {
    size_t messages = transfer->count * sizeof *transfer->messages;
    struct wire_request head = {(uint32_t)(messages + transfer->writes), (uint16_t)transfer->count, WIRE_TRANSFER};
    struct iovec parts[] = {
        {&head, sizeof head},
        {(void *)transfer->messages, messages},
        {(void *)transfer->data, transfer->writes},
    };
    struct msghdr whole = {.msg_iov = parts, .msg_iovlen = 3};
    return sendmsg(connection, &whole, MSG_NOSIGNAL) == (ssize_t)(sizeof head + messages + transfer->writes);
}

static int lose(const char *why) {
    gone = true;
    complain("%s; from now on the bus answers \"no such device\"", why);
    return -ENODEV;
}

/* Reply and data come at once as a rule, and stand together in memory. */
static bool receive_reply(struct transfer *transfer) {
    _Static_assert(offsetof(struct transfer, data) == offsetof(struct transfer, reply) + sizeof(struct wire_reply), "gap");
    uint8_t *into = (uint8_t *)&transfer->reply;
    size_t have = 0;
    size_t whole = sizeof transfer->reply;
    while (have < whole) {
        ssize_t some = recv(connection, into + have, sizeof transfer->reply + WIRE_MAX_DATA - have, 0);
        if (some < 0 && errno == EINTR) {
            continue;
        }
        if (some <= 0) {
            return false;
        }
        have += (size_t)some;
        if (have >= sizeof transfer->reply) {
            whole = sizeof transfer->reply + transfer->reply.following;
            if (transfer->reply.following > WIRE_MAX_DATA) {
                return false;
            }
        }
    }
    return have == whole;
}

static bool send_timeout(uint32_t tens) {
    struct {
        struct wire_request head;
        uint32_t tens;
    } request = {{sizeof tens, 0, WIRE_TIMEOUT}, tens};
    return send(connection, &request, sizeof request, MSG_NOSIGNAL) == sizeof request;
}

/* Takes the reply to what was sent, if it could be. */
static int answer(bool sent, struct transfer *transfer) {
    if (!sent || !receive_reply(transfer)) {
        return lose("the bus model hung up");
    }
    int result = transfer->reply.result;
    if (result == -EPROTO) {
        complain("the bus model did not understand: %.*s", (int)transfer->reply.following, transfer->data);
        return lose("the bus model refused a request");
    }
    if (result < 0 && result >= LOWEST_ERRNO) {
        return result;
    }
    if (result < 0 || result > (int)transfer->count || transfer->reply.following != transfer->reads) {
        return lose("the bus model's reply does not fit the request");
    }
    return result;
}

int model_transfer(struct transfer *transfer) {
    pthread_mutex_lock(&turn);
    int result = gone ? -ENODEV : answer(send_request(transfer), transfer);
    pthread_mutex_unlock(&turn);
    return result;
}

int model_timeout(uint32_t tens, struct transfer *scratch) {
    transfer_clear(scratch);
    pthread_mutex_lock(&turn);
    int result = gone ? -ENODEV : answer(send_timeout(tens), scratch);
    pthread_mutex_unlock(&turn);
    return result;
}
