#ifndef KEEPER_H
#define KEEPER_H

#include <signal.h>
#include <sys/types.h>

/* Signals that are passed on, and SIGCHLD. */
void keeper_signals(sigset_t *signals);

/*
 * Waits for child while passing signals on to it, and returns its wait status. A signal that the terminal sent to the
 * whole foreground group is not passed on: the program has it already. Ends with all children when parent has died
 * (0: no matter).
 */
int pass_on_until_end(pid_t child, const sigset_t *signals, pid_t parent);

/* Ends this process as status says that the program ended. */
_Noreturn void end_like(int status);

/*
 * Between the stand-in and the program stands a process that outlives both: whichever is killed, all that was started is
 * killed too, for without the stand-in none of it could open a file. Returns in the program's process, with its signals as
 * before; elsewhere never. The channel is left to the program alone.
 */
void keep(pid_t standIn, int channel, const sigset_t *signals, const sigset_t *before);

#endif
