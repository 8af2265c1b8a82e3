package org.caseloom.ontology.imports.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/**
 * A code system that Caseloom knows.
 *
 * @param id          its {@code Id} in the file
 * @param source      our id of the source
 * @param prefix      of its codes
 * @param groupPrefix of the codes that group others
 * @param type        of its concepts; null where they are kept but never annotated
 * @param use         what its names are like
 * @param skipped     codes that are no concepts
 */
record KnownSystem(String id, String source, String title, String prefix, String groupPrefix,
        @Nullable MentionType type, Use use, Set<String> skipped) {
    private static final List<KnownSystem> ALL = List.of(
            new KnownSystem("jp-clins-codesystem-JLAC10-corelabo-cs", "jlac10-core", "JLAC10 core laboratory tests",
                    "JLAC10", "JLAC10-CORE", MentionType.TEST, Use.TEST_GROUPS, Set.of()),
            new KnownSystem("jp-clins-codesystem-JLAC10-infectionlabo-cs", "jlac10-infection",
                    "JLAC10 infection tests", "JLAC10", "JLAC10-INFECTION", MentionType.TEST, Use.TEST_GROUPS,
                    Set.of()),
            new KnownSystem("medis-codesystem-diseasename-exchangecodes-modifiers", "medis-modifiers",
                    "MEDIS disease modifiers", "MEDIS-MODIFIER", "MEDIS-MODIFIER", null, Use.MODIFIERS, Set.of()),
            new KnownSystem("jp-condition-disease-modifier-receipt-cs", "receipt-modifiers",
                    "Disease modifiers of receipts", "RECEIPT-MODIFIER", "RECEIPT-MODIFIER", null, Use.MODIFIERS,
                    Set.of()),
            new KnownSystem("jp-condition-disease-code-receipt-cs", "receipt-disease-names",
                    "Disease names of receipts", "RECEIPT", "RECEIPT", MentionType.DISEASE, Use.NAMES,
                    Set.of("0000999")),
            new KnownSystem("jp-codeSystem-medis-disease-conceptcode", "medis-exchange-codes",
                    "MEDIS exchange codes of disease names", "MEDIS-EXCHANGE", "MEDIS-EXCHANGE", MentionType.DISEASE,
                    Use.NAMES, Set.of()),
            new KnownSystem("jp-microbiology-anti-microbial-drug-cs", "janis-antimicrobials", "JANIS antimicrobials",
                    "JANIS-DRUG", "JANIS-DRUG", MentionType.MEDICATION, Use.DRUGS, Set.of()),
            new KnownSystem("jp-microbiology-infectious-agent-cs", "janis-agents", "JANIS infectious agents",
                    "JANIS-AGENT", "JANIS-AGENT", null, Use.NAMES, Set.of()));

    /** The one with that {@code Id}. */
    static Optional<KnownSystem> of(String id) {
        return ALL.stream().filter(system -> system.id.equalsIgnoreCase(id)).findFirst();
    }

    /** What the names of a code system are like. */
    enum Use {
        /** The display is the name. */
        NAMES,
        /**
         * A code fixes specimen and method as well, which no text tells: names lead to the group, and codes annotate
         * nothing.
         */
        TEST_GROUPS,
        /** The display attaches to a disease name; a middle dot at its beginning says that it comes after. */
        MODIFIERS,
        /** The display is an abbreviation, the definition the name. */
        DRUGS
    }
}
