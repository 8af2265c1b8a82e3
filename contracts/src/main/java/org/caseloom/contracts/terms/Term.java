package org.caseloom.contracts.terms;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;

import org.caseloom.contracts.documents.Language;

/** One surface form of a concept, as the ontology writes it. */
public record Term(String text, Language lang, Kind kind) {
    /** Whether the text stands for all its inflected forms. */
    @JsonIgnore
    public boolean isInflected() {
        return kind == Kind.PREDICATE && lang == Language.JA;
    }

    /** What sort of form it is; matching treats abbreviations and symbols more strictly. */
    public enum Kind {
        PREFERRED,
        ALTERNATIVE,
        /** An everyday word for it. */
        LAY,
        /**
         * An adjective or verb in its dictionary form (痛い, 眠れない, むせ込む, 気分が悪い); in Japanese matched in all its
         * inflections.
         */
        PREDICATE,
        /**
         * What somebody wrote for it once, collected from texts and reviewed by nobody (疼痛コントロール for pain). Structuring
         * takes such a form only where it is built like a clinical expression.
         */
        COLLECTED,
        /** Short and Latin: matched with its case, in both languages. */
        ABBREVIATION,
        /** The kana reading of a Japanese label. */
        READING,
        /** Means the concept only directly before a value, as T does in {@code T 39.2}. */
        QUANTITY_SYMBOL;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
