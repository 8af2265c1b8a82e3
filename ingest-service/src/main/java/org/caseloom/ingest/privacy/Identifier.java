package org.caseloom.ingest.privacy;

import org.caseloom.contracts.documents.Language;

/** A kind of direct identifier, and the words that stand in its place. */
enum Identifier {
    EMAIL("メールアドレス", "e-mail"),
    URL("URL", "URL"),
    PHONE("電話番号", "phone"),
    POSTAL_CODE("郵便番号", "postal code"),
    NUMBER(
            "番号",
            "identifier"),
    NAME("氏名", "name");

    private final String japanese;
    private final String english;

    Identifier(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** The placeholder, in the language of the document. */
    String placeholder(Language language) {
        return switch (language) {
            case JA -> "［" + japanese + "］";
            case EN -> "[" + english + "]";
        };
    }
}
