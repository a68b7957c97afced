package plumbline.device.os;

/** Linux's error numbers as a user reads them (asm-generic/errno-base.h, asm-generic/errno.h). */
public final class Errno {

    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int EINTR = 4;
    public static final int EIO = 5;
    public static final int ENXIO = 6;
    public static final int EAGAIN = 11;
    public static final int ENOMEM = 12;
    public static final int EACCES = 13;
    public static final int EINVAL = 22;
    public static final int ENOTTY = 25;

    private Errno() {}

    /** Name and meaning of {@code errno}, 1 and up. */
    public static String text(int errno) {
        return switch (errno) {
            case EPERM -> "EPERM, not permitted";
            case ENOENT -> "ENOENT, no such file";
            case EINTR -> "EINTR, interrupted";
            case EIO -> "EIO, input or output error";
            case ENXIO -> "ENXIO, nobody answered";
            case 9 -> "EBADF, not open";
            case EAGAIN -> "EAGAIN, try again";
            case ENOMEM -> "ENOMEM, not enough memory allowed";
            case EACCES -> "EACCES, permission denied";
            case 16 -> "EBUSY, in use";
            case 19 -> "ENODEV, no such device";
            case EINVAL -> "EINVAL, not a valid argument";
            case ENOTTY -> "ENOTTY, not a device of this kind";
            case 95 -> "EOPNOTSUPP, not supported";
            case 110 -> "ETIMEDOUT, a line is held low";
            case 111 -> "ECONNREFUSED, nobody listens";
            case 121 -> "EREMOTEIO, nobody answered";
            default -> "error " + errno;
        };
    }
}
