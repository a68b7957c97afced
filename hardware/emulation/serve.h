#ifndef SERVE_H
#define SERVE_H

/* Starts the threads that answer the program's calls; returns at once. */
void serve(int listener);

#endif
