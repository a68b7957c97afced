package plumbline.device.recording;

import java.io.Closeable;
import plumbline.core.trace.ByteSink;

/** A file that is being written. */
interface DiskFile extends ByteSink, Closeable {}
