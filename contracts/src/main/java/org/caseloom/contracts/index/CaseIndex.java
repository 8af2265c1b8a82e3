package org.caseloom.contracts.index;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.MentionType;

/**
 * Names in the index of documents. Reading and writing go through the alias, so that a new mapping can be filled beside
 * the old one and switched to. Concept ids are indexed as they are; what is broader or narrower is the query's affair.
 */
public final class CaseIndex {
    /** The alias that is searched and written. */
    public static final String ALIAS = "caseloom-cases";

    public static final String ID = "id";
    public static final String REVISION = "revision";
    public static final String RELEASE = "release";
    public static final String LANG = "lang";
    public static final String KIND = "kind";
    public static final String SOURCE = "source";
    public static final String PUBLISHED = "published";
    public static final String SEX = "sex";
    /** In years, whole; 0 below one. */
    public static final String AGE = "age";
    /** Analysed as Japanese, filled for Japanese documents only. */
    public static final String TITLE_JA = "title_ja";
    public static final String TEXT_JA = "text_ja";
    /** Analysed as English, filled for English documents only. */
    public static final String TITLE_EN = "title_en";
    public static final String TEXT_EN = "text_en";
    /** The whole structured document, stored and not searched. */
    public static final String DOCUMENT = "document";

    private CaseIndex() {}

    /** The field with the ids of the concepts that a document asserts so, for instance {@code present}. */
    public static String concepts(Assertion assertion) {
        return assertion.code();
    }

    /** The field with the ids of the concepts of a type that are present, for facets: {@code present_disease}. */
    public static String present(MentionType type) {
        return "present_" + type.code();
    }
}
