package plumbline.host.live;

/** What the keys ask for. */
enum Key {
    NONE,
    PAUSE,
    BACK,
    FORTH,
    FAR_BACK,
    FAR_FORTH,
    FASTER,
    SLOWER,
    LOOP,
    RESTART,
    QUIT
}
