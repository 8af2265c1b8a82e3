package org.caseloom.search.pages;

import java.util.List;

/**
 * What the page of one document shows; everything is ready to print.
 *
 * @param properties about the document and the patient, in a line
 * @param parts      the text, whole and in order
 * @param types      those that occur, for the legend
 * @param assertions those that occur, for the legend
 * @param provenance revision, release and pipeline
 */
public record CasePage(String id, String title, String lang, List<String> properties, List<Part> parts,
        List<Kind> types, List<Kind> assertions, List<Entry> entries, String count, List<Grade> recommendations,
        List<Inference> refinements, String provenance, String json) {
    /**
     * A stretch of the text: HTML, its mentions marked.
     *
     * @param heading empty where the stretch has none
     */
    public record Part(String heading, String body) {}

    /** A type or an assertion that can be shown or hidden. */
    public record Kind(String code, String label, String count) {}

    /** One mention in the list. */
    public record Entry(String id, String type, String assertion, String text, String label, String otherLabel,
            String typeLabel, String assertionLabel, List<Detail> details, String search, String statistics) {}

    /** Something known of a mention. */
    public record Detail(String name, String value) {}

    /** A more exact diagnosis that nobody stated, and why it is possible. */
    public record Inference(String label, String otherLabel, List<Detail> details) {}

    /** A recommendation with its grade. */
    public record Grade(String text, List<Detail> details) {}
}
