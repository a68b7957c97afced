package plumbline.core.trace;

import java.io.IOException;

/**
 * A trace was refused: it is damaged, or it never was one. The message says what is wrong, at which byte, what was
 * expected and found, and how much is whole; it does not know the file's name.
 */
public final class TraceDamagedException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient TraceDamage damage;
    private final String message;
    private final boolean partUsable;

    TraceDamagedException(TraceDamage damage, String message, boolean partUsable) {
        super(message);
        this.damage = damage;
        this.partUsable = partUsable;
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** The first thing that is wrong. */
    public TraceDamage damage() {
        return damage;
    }

    /** True if {@link TraceReader#openPartial} would open the file. */
    public boolean partUsable() {
        return partUsable;
    }
}
