package org.caseloom.ontology.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.check.Check;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.diff.ChangeKind;
import org.caseloom.ontology.words.VocabularyWords;
import org.caseloom.ontology.words.Words;

/** What people call the codes of this API, so that every page and program calls them alike. */
@Controller("/api/ontology/vocabulary")
final class VocabularyController {
    private static final Vocabulary VOCABULARY = new Vocabulary(words(Check.values(), Check::name, Check::title),
            words(ChangeKind.values(), ChangeKind::name, ChangeKind::title), types(),
            words(LabelKind.values(), LabelKind::code, VocabularyWords::of),
            words(MappingRelation.values(), MappingRelation::code, VocabularyWords::of));

    /** Words by code, each in the order of the enumeration; the type {@code none} is that of what is never annotated. */
    record Vocabulary(Map<String, Words> checks, Map<String, Words> changes, Map<String, Words> types,
            Map<String, Words> labels, Map<String, Words> relations) {}

    @Get
    Vocabulary all() {
        return VOCABULARY;
    }

    private static Map<String, Words> types() {
        Map<String, Words> types = words(MentionType.values(), MentionType::code, VocabularyWords::of);
        types.put("none", VocabularyWords.of((MentionType) null));
        return types;
    }

    private static <E> Map<String, Words> words(E[] values, Function<E, String> code, Function<E, Words> words) {
        Map<String, Words> all = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> all.put(code.apply(value), words.apply(value)));
        return all;
    }
}
