package plumbline.device.duty;

/** Work done in steps. */
@FunctionalInterface
public interface Duty {

    /** One step, which may wait for a disk. @return how much was done; 0 if there was nothing to do */
    int doWork();
}
