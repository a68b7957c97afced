#define _GNU_SOURCE
#include "keeper.h"
#include "complain.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

void keeper_signals(sigset_t *signals) {
    static const int all[] = {SIGCHLD, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2};
    sigemptyset(signals);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        sigaddset(signals, all[i]);
    }
}

static pid_t parent_of(const char *process) {
    char path[300];
    char line[512] = "";
    snprintf(path, sizeof path, "/proc/%s/stat", process);
    FILE *file = fopen(path, "re");
    if (file == NULL) {
        return -1;
    }
    const char *end = fgets(line, sizeof line, file) == NULL ? NULL : strrchr(line, ')');
    fclose(file);
    int parent = -1;
    return end != NULL && sscanf(end, ") %*c %d", &parent) == 1 ? parent : -1;
}

static int kill_children(void) {
    int killed = 0;
    DIR *processes = opendir("/proc");
    for (const struct dirent *entry; processes != NULL && (entry = readdir(processes)) != NULL;) {
        if (entry->d_name[0] > '0' && entry->d_name[0] <= '9' && parent_of(entry->d_name) == getpid()) {
            killed += kill(atoi(entry->d_name), SIGKILL) == 0;
        }
    }
    if (processes != NULL) {
        closedir(processes);
    }
    return killed;
}

/* Children of the killed become ours, hence again until none is left. */
static void kill_all(void) {
    for (int killed; (killed = kill_children()) > 0;) {
        while (killed-- > 0) {
            waitpid(-1, NULL, 0);
        }
    }
}

static bool reap(pid_t child, int *status) {
    int some;
    for (pid_t ended; (ended = waitpid(-1, &some, WNOHANG)) > 0;) {
        if (ended == child) {
            *status = some;
            return true;
        }
    }
    return false;
}

int pass_on_until_end(pid_t child, const sigset_t *signals, pid_t parent) {
    for (int status;;) {
        siginfo_t info;
        int signal = sigwaitinfo(signals, &info);
        if (parent != 0 && getppid() != parent) {
            kill_all();
            _exit(EXIT_STAND_IN);
        }
        if (signal == SIGCHLD && reap(child, &status)) {
            return status;
        }
        if (signal > 0 && signal != SIGCHLD && info.si_code <= 0) {
            kill(child, signal);
        }
    }
}

void end_like(int status) {
    if (WIFSIGNALED(status)) {
        struct rlimit none = {0, 0};
        sigset_t its;
        setrlimit(RLIMIT_CORE, &none);
        signal(WTERMSIG(status), SIG_DFL);
        sigemptyset(&its);
        sigaddset(&its, WTERMSIG(status));
        raise(WTERMSIG(status));
        sigprocmask(SIG_UNBLOCK, &its, NULL);
        _exit(128 + WTERMSIG(status));
    }
    _exit(WEXITSTATUS(status));
}

void keep(pid_t standIn, int channel, const sigset_t *signals, const sigset_t *before) {
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
    if (getppid() != standIn) {
        _exit(EXIT_STAND_IN);
    }
    pid_t program = fork();
    if (program < 0) {
        give_up("no process can be started: %s", strerror(errno));
    }
    if (program == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        sigprocmask(SIG_SETMASK, before, NULL);
        return;
    }
    close(channel);
    int status = pass_on_until_end(program, signals, standIn);
    kill_all();
    end_like(status);
}
