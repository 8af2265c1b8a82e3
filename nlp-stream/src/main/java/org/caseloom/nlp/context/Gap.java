package org.caseloom.nlp.context;

/** How much may stand between a cue and the nearest mention it speaks about. */
enum Gap {
    /** Nothing but a blank or an article. */
    TIGHT,
    /** Particles, auxiliary verbs, a few adjectives. */
    NEAR,
    /** Some words of the same clause. */
    CLAUSE
}
