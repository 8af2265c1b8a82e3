package org.caseloom.standalone.launch;

/** Who hears how the start goes on; a start takes seconds, a first one more. */
@FunctionalInterface
public interface StartProgress {
    /** A step begins, or something is worth knowing. */
    void step(String what);
}
