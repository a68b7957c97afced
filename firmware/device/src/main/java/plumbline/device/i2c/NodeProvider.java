package plumbline.device.i2c;

/** A Pi4J provider whose buses are device nodes; any other's are none. */
interface NodeProvider {

    /** The node of bus {@code number}, such as {@code /dev/i2c-1}; whether it is there is another question. */
    String node(int number);
}
