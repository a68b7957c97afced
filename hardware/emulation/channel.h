#ifndef CHANNEL_H
#define CHANNEL_H

/* Sends a descriptor over a Unix socket; 0, or -1 with errno. */
int channel_send(int channel, int fd);

/* The descriptor that comes, or -1 when the other side hung up without. */
int channel_receive(int channel);

#endif
