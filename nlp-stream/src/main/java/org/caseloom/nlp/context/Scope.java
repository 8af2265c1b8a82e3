package org.caseloom.nlp.context;

/** Where the mentions that a cue speaks about stand, seen from the cue. */
enum Scope {
    /** The mention ends where the cue begins, and those joined to it by a middle dot or a slash. */
    TOUCHING,
    /** The nearest mention before the cue, and those enumerated with it. */
    BEFORE,
    /** The nearest mention behind the cue, and those enumerated with it. */
    AFTER,
    /** A relative: in a family history everything behind it, elsewhere only what it is said to have. */
    RELATIVE,
    /** No assertion, but no cue reaches over it. */
    ENDS,
    /** No assertion, but no enumeration goes over it. */
    LIST_ENDS
}
