package org.caseloom.kg.concepts;

import java.util.function.BooleanSupplier;

/** A place that holds the concepts of one release, so that whoever asks it for cases can ask what they say as well. */
public interface ConceptStore {
    /**
     * Makes it hold the concepts of a release and no others; goes on where an earlier call ended or a crash interrupted
     * it, and does nothing where it holds them already. What it cannot do now is an exception, and leaves it such that
     * the next call goes on.
     *
     * @param anew      whether what it says to hold is not believed, but compared
     * @param abandoned whether to return before all is done, because somebody wants something else
     * @return whether it was done
     */
    boolean hold(PublishedRelease release, boolean anew, BooleanSupplier abandoned);
}
