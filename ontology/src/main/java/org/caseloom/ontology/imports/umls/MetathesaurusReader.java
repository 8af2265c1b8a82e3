package org.caseloom.ontology.imports.umls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.SourceMapping;
import org.caseloom.ontology.imports.SourceReader;

/**
 * Reads the names of the UMLS Metathesaurus (MRCONSO.RRF) with the semantic types (MRSTY.RRF) and the hierarchy (MRREL.RRF)
 * that lie beside it, where they do. English and Japanese names are taken, each with its vocabulary and its sort
 * ({@code SNOMEDCT_US/PT}), and the codes of the vocabularies as mappings; suppressed names are not, nor concepts of types that
 * nothing is told of a patient with. The tables are read as streams: what is kept is what is taken, and one byte a CUI and
 * eight an edge. Stateless and thread-safe.
 */
public final class MetathesaurusReader implements SourceReader {
    private static final int CUI = 0;
    private static final int LANGUAGE = 1;
    private static final int TERM_STATUS = 2;
    private static final int STRING_TYPE = 4;
    private static final int IS_PREFERRED = 6;
    private static final int VOCABULARY = 11;
    private static final int TERM_TYPE = 12;
    private static final int CODE = 13;
    private static final int STRING = 14;
    private static final int SUPPRESSED = 16;
    private static final int RELATION = 3;
    private static final int OTHER_CUI = 4;
    private static final int RELATION_SUPPRESSED = 14;
    private static final int MOST_CUIS = 10_000_000;
    private static final Map<String, String> LANGUAGES = Map.of("ENG", "en", "JPN", "ja");
    private static final Set<String> ABBREVIATIONS = Set.of("AB", "ACR", "SB");
    /** Full names with their tag, names of components and the like, which no text writes. */
    private static final Set<String> NEVER_WRITTEN = Set.of("FN", "LN", "LPN", "OSN", "HX", "XM", "HS", "MTH_FN");
    private static final Pattern RESIDUAL = Pattern
            .compile("(?i)\\b(?:NOS|NEC|unspecified|not otherwise specified)\\b|\\[[A-Z]\\]|^other ");
    private static final Pattern KANA = Pattern.compile("[\\u3040-\\u30ff\\uff66-\\uff9f]+");

    @Override
    public String title() {
        return "UMLS RRF";
    }

    @Override
    public boolean recognises(FileHead head) {
        return RfTable.NAMES.begins(head);
    }

    @Override
    public SourceFile read(SourceInput input) {
        Remarks remarks = new Remarks();
        byte @Nullable [] types = types(RfTable.TYPES.beside(input));
        if (types == null) {
            remarks.add("NO_SEMANTIC_TYPES", input.name(),
                    "No MRSTY.RRF lies beside it: all concepts have the type that was given, or are kept without annotating.");
        }
        Edges edges = edges(RfTable.RELATIONS.beside(input), types);
        Concepts concepts = new Concepts(types, edges, input.type(), remarks);
        RfTable.NAMES.read(input, concepts);
        concepts.close();
        return new SourceFile(source(), concepts.read, List.of(), remarks.list());
    }

    private static Source source() {
        return new Source("umls", "UMLS Metathesaurus", null,
                "UMLS Metathesaurus License: for its holder only, not for redistribution", false);
    }

    private static int number(String cui) {
        int number = 0;
        for (int i = 1; i < cui.length(); i++) {
            number = number * 10 + cui.charAt(i) - '0';
        }
        return number < 0 || number >= MOST_CUIS ? 0 : number;
    }

    private static String curie(int cui) {
        return String.format(Locale.ROOT, "UMLS:C%07d", cui);
    }

    /** By CUI the place of its type among all plus one, 0 for those that are left out; null without a table. */
    private static byte @Nullable [] types(@Nullable SourceInput table) {
        if (table == null) {
            return null;
        }
        byte[] types = new byte[MOST_CUIS];
        RfTable.TYPES.read(table, row -> {
            MentionType type = SemanticType.ofUmls(row.get(1));
            if (type != null) {
                int cui = number(row.get(CUI));
                MentionType before = types[cui] == 0 ? null : MentionType.values()[types[cui] - 1];
                types[cui] = (byte) (SemanticType.stronger(type, before).ordinal() + 1);
            }
        });
        return types;
    }

    /** The second of a row is what the first is below: PAR its parent, RB broader. */
    private static Edges edges(@Nullable SourceInput table, byte @Nullable [] types) {
        Edges edges = new Edges();
        if (table != null) {
            RfTable.RELATIONS.read(table, row -> {
                if (!row.get(RELATION).equals("PAR") || isSuppressed(row.get(RELATION_SUPPRESSED))) {
                    return;
                }
                int below = number(row.get(CUI));
                int above = number(row.get(OTHER_CUI));
                if (below != above && (types == null || types[below] != 0 && types[above] != 0)) {
                    edges.add(below, above);
                }
            });
        }
        return edges;
    }

    private static boolean isSuppressed(String flag) {
        return flag.equals("O") || flag.equals("E") || flag.equals("Y");
    }

    /** Puts the rows of one concept together, which stand one behind the other. */
    private static final class Concepts implements RfTable.Rows {
        private final byte @Nullable [] types;
        private final Edges edges;
        private final @Nullable MentionType given;
        private final Remarks remarks;
        private final List<SourceConcept> read = new ArrayList<>();
        /** Names by language and text. */
        private final Map<String, SourceLabel> labels = new LinkedHashMap<>();
        private final Set<SourceMapping> mappings = new LinkedHashSet<>();
        private final Set<String> preferred = new LinkedHashSet<>();
        /** Each sort of names once; a release has some hundred. */
        private final Map<String, String> sorts = new HashMap<>();
        private int cui = -1;

        Concepts(byte @Nullable [] types, Edges edges, @Nullable MentionType given, Remarks remarks) {
            this.types = types;
            this.edges = edges;
            this.given = given;
            this.remarks = remarks;
        }

        @Override
        public void row(List<String> row) {
            int next = number(row.get(CUI));
            if (next != cui) {
                close();
                cui = next;
            }
            String lang = LANGUAGES.get(row.get(LANGUAGE));
            if (types != null && types[cui] == 0) {
                return;
            }
            if (lang == null) {
                remarks.add("OTHER_LANGUAGE", row.get(CUI) + " " + row.get(LANGUAGE),
                        "Names in other languages than English and Japanese were left out.");
            } else if (isSuppressed(row.get(SUPPRESSED))) {
                remarks.add("SUPPRESSED", row.get(CUI) + " " + row.get(STRING),
                        "Names that the release marks as obsolete or suppressed were left out.");
            } else {
                SourceMapping mapping = Vocabularies.mapping(row.get(VOCABULARY), row.get(CODE));
                if (mapping != null) {
                    mappings.add(mapping);
                }
                name(row, lang);
            }
        }

        private void name(List<String> row, String lang) {
            String text = row.get(STRING).strip();
            if (text.isEmpty() || NEVER_WRITTEN.contains(row.get(TERM_TYPE))) {
                return;
            }
            boolean first = row.get(TERM_STATUS).equals("P") && row.get(STRING_TYPE).equals("PF")
                    && row.get(IS_PREFERRED).equals("Y") && preferred.add(lang);
            LabelKind kind = first ? LabelKind.PREFERRED : kind(text, lang, row.get(TERM_TYPE));
            String key = lang + " " + text;
            SourceLabel before = labels.get(key);
            if (before == null || first) {
                String sort = row.get(VOCABULARY) + "/" + row.get(TERM_TYPE);
                labels.put(key, new SourceLabel(text, lang, kind, sorts.computeIfAbsent(sort, same -> same)));
            }
        }

        private static LabelKind kind(String text, String lang, String termType) {
            if (ABBREVIATIONS.contains(termType)) {
                return LabelKind.ABBREVIATION;
            }
            if (RESIDUAL.matcher(text).find()) {
                return LabelKind.RELATED; // what is left over has no name that a text would write
            }
            return lang.equals("ja") && KANA.matcher(text).matches() && termType.endsWith("K")
                    ? LabelKind.READING
                    : LabelKind.EXACT;
        }

        /** The concept whose rows have come, if it has any name that is taken. */
        void close() {
            if (cui >= 0 && !labels.isEmpty()) {
                MentionType type = types == null ? given : MentionType.values()[types[cui] - 1];
                read.add(new SourceConcept(curie(cui), type, List.copyOf(labels.values()), List.of(),
                        edges.above(cui, MetathesaurusReader::curie), List.copyOf(mappings), false, List.of(),
                        List.of()));
            }
            labels.clear();
            mappings.clear();
            preferred.clear();
        }
    }
}
