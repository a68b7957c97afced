package plumbline.core.trace;

/** How much an event of a trace matters. Numbers in files are the ordinals: new ones are added at the end. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
