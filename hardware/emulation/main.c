#define _GNU_SOURCE
#include "channel.h"
#include "complain.h"
#include "device.h"
#include "filter.h"
#include "keeper.h"
#include "look.h"
#include "model.h"
#include "serve.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

/* select() knows no higher descriptors. */
#define HIGHEST_FDS 1024
#define MAX_BUS 255

static const char usage[] =
    "usage: i2c-stand-in [--bus N] --model SOCKET [--] PROGRAM [ARGUMENT...]\n"
    "Runs PROGRAM with a /dev/i2c-N (N: 0 to 255, else 1) whose chips live in the bus model that listens at SOCKET.\n"
    "Exits as PROGRAM does; 125: the stand-in failed, 126: PROGRAM can't be executed, 127: not found.\n";

struct options {
    int bus;
    const char *model;
    char **program;
};

_Noreturn static void misused(const char *what) {
    dprintf(STDERR_FILENO, "i2c-stand-in: %s\n%s", what, usage);
    exit(EXIT_STAND_IN);
}

static int bus_number(const char *text) {
    char *end;
    errno = 0;
    long number = strtol(text, &end, 10);
    if (*text == 0 || *end != 0 || errno != 0 || number < 0 || number > MAX_BUS) {
        misused("--bus takes a number from 0 to 255");
    }
    return (int)number;
}

static struct options parse(int count, char **arguments) {
    static const struct option known[] = {
        {"bus", required_argument, NULL, 'b'},
        {"model", required_argument, NULL, 'm'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    struct options options = {.bus = 1};
    opterr = 0;
    for (int option; (option = getopt_long(count, arguments, "+", known, NULL)) != -1;) {
        switch (option) {
            case 'b':
                options.bus = bus_number(optarg);
                break;
            case 'm':
                options.model = optarg;
                break;
            case 'h':
                fputs(usage, stdout);
                exit(EXIT_SUCCESS);
            default:
                misused("an option is unknown or lacks its value");
        }
    }
    if (options.model == NULL) {
        misused("--model is missing: the socket at which the bus model listens");
    }
    if (optind == count) {
        misused("the program to run is missing");
    }
    options.program = arguments + optind;
    return options;
}

static unsigned first_fd(void) {
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    unsigned end = files.rlim_cur < HIGHEST_FDS ? (unsigned)files.rlim_cur : HIGHEST_FDS;
    if (end < 2 * DEVICE_FDS) {
        give_up("the limit of open files is %u, at least %u are needed (ulimit -n)", end, 2 * DEVICE_FDS);
    }
    return end - DEVICE_FDS;
}

/* The service touches no bus of a PC but the one that it is offered (firmware/device, Machine). */
static void offer(int bus) {
    char node[16];
    snprintf(node, sizeof node, "/dev/i2c-%d", bus);
    setenv("PLUMBLINE_PC_BUS", node, 1);
}

_Noreturn static void run(int channel, unsigned firstFd, char **program) {
    int listener = filter_install(firstFd);
    if (listener < 0) {
        give_up("no seccomp user notification here (%s)%s", strerror(errno),
                errno == EBUSY ? ": the stand-in runs under another such supervisor" : "; Linux 5.14 or newer is needed");
    }
    if (channel_send(channel, listener) != 0) {
        give_up("the filter can't be handed over: %s", strerror(errno));
    }
    execvp(program[0], program);
    int why = errno;
    complain("%s: %s", program[0], strerror(why));
    _exit(why == ENOENT ? EXIT_NOT_FOUND : EXIT_NOT_EXECUTABLE);
}

int main(int count, char **arguments) {
    struct options options = parse(count, arguments);
    unsigned firstFd = first_fd();
    int channel[2];
    sigset_t signals;
    sigset_t before;
    keeper_signals(&signals);
    sigprocmask(SIG_BLOCK, &signals, &before);
    model_connect(options.model, options.bus);
    pid_t self = getpid();
    pid_t keeper = socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel) == 0 ? fork() : -1;
    if (keeper < 0) {
        give_up("no process can be started: %s", strerror(errno));
    }
    if (keeper == 0) {
        close(channel[0]);
        model_forget();
        keep(self, channel[1], &signals, &before);
        offer(options.bus);
        run(channel[1], firstFd, options.program);
    }
    close(channel[1]);
    /* Whoever reads our complaints may go before the program does. */
    signal(SIGPIPE, SIG_IGN);
    device_numbers(firstFd);
    look_for(options.bus);
    int listener = channel_receive(channel[0]);
    if (listener >= 0) {
        serve(listener);
    }
    end_like(pass_on_until_end(keeper, &signals, 0));
}
