package plumbline.host.replay;

/** Told now and then how far something is. */
@FunctionalInterface
public interface ProgressListener {

    /** @param share 0 to 1, as near as it can be told */
    void at(double share);
}
