#ifndef COMPLAIN_H
#define COMPLAIN_H

/* The stand-in's own failures, apart from anything the program may exit with (as with env and timeout). */
#define EXIT_STAND_IN 125
#define EXIT_NOT_EXECUTABLE 126
#define EXIT_NOT_FOUND 127

/* One line on standard error, with the program's name before it. */
__attribute__((format(printf, 1, 2))) void complain(const char *format, ...);

/* The same, and the end with EXIT_STAND_IN. */
__attribute__((format(printf, 1, 2))) _Noreturn void give_up(const char *format, ...);

#endif
