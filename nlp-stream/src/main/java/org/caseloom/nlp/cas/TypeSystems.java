package org.caseloom.nlp.cas;

import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * The type system of both languages. It is named explicitly instead of searched for on the class path, because a
 * search sees whatever other jars happen to bring. Thread-safe.
 */
public final class TypeSystems {
    private static final String CTAKES = "org.apache.ctakes.typesystem.types.TypeSystem";
    private static final String CASELOOM = "org.caseloom.nlp.cas.CaseloomTypes";

    private TypeSystems() {}

    /** cTAKES's types with Caseloom's extension. */
    public static TypeSystemDescription description() {
        return TypeSystemDescriptionFactory.createTypeSystemDescription(CTAKES, CASELOOM);
    }

    /** An empty CAS of these types; not for two threads. */
    public static JCas newCas() {
        try {
            return JCasFactory.createJCas(description());
        } catch (UIMAException e) {
            throw new CaseloomException(ErrorCode.INTERNAL, "the type system cannot be loaded: " + e.getMessage(), e);
        }
    }
}
