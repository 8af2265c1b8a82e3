package org.caseloom.kg.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.caseloom.contracts.terms.ConceptIris;

/**
 * The IRIs of cases, their parts, concepts, releases and units. Ids are percent-encoded but for the unreserved
 * characters of RFC 3986, so that every id gives a valid IRI and the id can be read back from it. Stateless.
 */
public final class CaseIris {
    private static final String CASES = "https://caseloom.org/case/";
    private static final String RELEASES = "https://caseloom.org/release/";
    private static final String UNITS = "https://caseloom.org/unit/";
    private static final char PART = '#'; // never in a case's IRI, where ids are encoded
    private static final String UNRESERVED = "-._~";

    private CaseIris() {}

    /** The case of a document. */
    public static String ofCase(String document) {
        return CASES + encode(document);
    }

    /** A node of the tree below a case: {@code CASE#char=7,16}. The part is taken as it is. */
    static String ofPart(String caseIri, String part) {
        return caseIri + PART + part;
    }

    /** A name as it may stand in a part. */
    static String encodedName(String name) {
        return encode(name);
    }

    /** The case that a node belongs to: itself, or what it is a part of. */
    static String caseOf(String iri) {
        int part = iri.indexOf(PART);
        return part < 0 ? iri : iri.substring(0, part);
    }

    /** A concept of ours, of an OBO ontology ({@code HP:0001945}), or of any other vocabulary, as the ontology writes it. */
    public static String ofConcept(String concept) {
        return ConceptIris.of(concept);
    }

    /** The concept of a concept's IRI. */
    static String concept(String conceptIri) {
        return ConceptIris.id(conceptIri);
    }

    /** An ontology release; also the name of the graph that holds it. */
    static String ofRelease(String release) {
        return RELEASES + encode(release);
    }

    /** A unit that QUDT has no name for. */
    static String ofUnit(String symbol) {
        return UNITS + encode(symbol);
    }

    /** The document of a case's IRI. */
    static String document(String caseIri) {
        return decode(caseIri.substring(CASES.length()));
    }

    /** The release of a release's IRI. */
    static String release(String releaseIri) {
        return decode(releaseIri.substring(RELEASES.length()));
    }

    private static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String encode(String id) {
        StringBuilder encoded = new StringBuilder(id.length() + 16);
        HexFormat hex = HexFormat.of().withUpperCase();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(hex.toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
