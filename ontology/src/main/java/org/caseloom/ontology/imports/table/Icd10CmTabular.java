package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;

/**
 * The tabular list of ICD-10-CM in XML: codes as a tree, chapters and sections above them, and inclusion notes, of which
 * the short ones are synonyms. What a code excludes is no name of it and stays out. Stateless.
 */
final class Icd10CmTabular implements SourceReader {
    private static final String PREFIX = "ICD10CM:";

    /** Longer notes are descriptions; of the 11,612 notes of 2021 more than nine in ten are shorter. */
    private static final int LENGTH_OF_A_NAME = 80;

    /** Words that make an instruction or an enumeration of a note. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)\\b(is|are|was|were|be|been|has|have|code|codes|see|assign|assigned|classified|specified as"
                    + "|includes?|listed|such as|should|may|use additional|any condition)\\b|[:;]");
    private static final Pattern RANGE = Pattern.compile("\\(([A-Z]\\d\\w-[A-Z]\\d\\w)\\)\\s*$");

    @Override
    public String title() {
        return "ICD-10-CM tabular list (XML)";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.text().contains("<ICD10CM.tabular");
    }

    @Override
    public SourceFile read(SourceInput input) {
        Drafts drafts = new Drafts();
        Remarks remarks = new Remarks();
        String version = null;
        try (InputStream bytes = input.bytes()) {
            XMLStreamReader reader = Xml.reader(bytes);
            Deque<Open> open = new ArrayDeque<>();
            boolean inclusion = false;
            while (reader.hasNext()) {
                reader.next();
                inclusion = Xml.starts(reader, "inclusionTerm") || inclusion && !Xml.ends(reader, "inclusionTerm");
                if (reader.isStartElement()) {
                    switch (reader.getLocalName()) {
                        case "version" -> version = reader.getElementText().strip();
                        case "chapter" -> open.push(new Open(null, null));
                        case "section" -> open.push(section(drafts, open, reader.getAttributeValue(null, "id")));
                        case "diag" -> open.push(new Open(null, parent(open)));
                        case "name" -> named(drafts, open, reader.getElementText().strip());
                        case "desc" -> described(drafts, open, reader.getElementText().strip());
                        case "note" -> {
                            if (inclusion) {
                                noted(open, reader.getElementText().strip(), remarks);
                            }
                        }
                        default -> {
                            // introductions, exclusions and instructions
                        }
                    }
                } else if (reader.isEndElement() && nests(reader.getLocalName())) {
                    open.pop();
                }
            }
        } catch (XMLStreamException broken) {
            throw input.damaged(broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber(),
                    "it is no valid XML: " + broken.getMessage());
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        }
        Source source = new Source("icd10cm", "ICD-10-CM", version, "US government text, public domain", true);
        return new SourceFile(source, drafts.concepts(), List.of(), remarks.list());
    }

    private static boolean nests(String element) {
        return element.equals("chapter") || element.equals("section") || element.equals("diag");
    }

    private static @Nullable Draft parent(Deque<Open> open) {
        return open.stream().map(Open::draft).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** A concept with that code below what is open. Chapters and sections group codes and annotate nothing. */
    private static Open begun(Drafts drafts, Deque<Open> open, String code) {
        boolean group = code.contains("-");
        String id = ConceptRows.identifier(PREFIX + code).orElseThrow();
        Draft draft = drafts.of(id, group ? null : Icd10.type(id));
        Draft parent = parent(open);
        if (parent != null && !parent.id.equals(id)) {
            draft.parents.add(parent.id);
        }
        return new Open(draft, parent);
    }

    /** A section of one category is that category, which follows in it. */
    private static Open section(Drafts drafts, Deque<Open> open, String code) {
        return code.contains("-") ? begun(drafts, open, code) : new Open(null, parent(open));
    }

    private static void named(Drafts drafts, Deque<Open> open, String name) {
        Open here = open.peek();
        // a chapter's name is its number; its range stands in its description
        if (here != null && here.draft == null && here.parent != null) {
            open.pop();
            open.push(begun(drafts, open, name));
        }
    }

    private static void described(Drafts drafts, Deque<Open> open, String text) {
        Open here = open.peek();
        if (here == null) {
            return;
        }
        Matcher range = RANGE.matcher(text);
        boolean grouped = range.find();
        if (here.draft == null && grouped) {
            open.pop();
            open.push(begun(drafts, open, range.group(1)));
        }
        Draft draft = open.element().draft;
        if (draft != null) {
            draft.label(grouped ? text.substring(0, range.start()).strip() : text, "en", LabelKind.PREFERRED);
        }
    }

    private static void noted(Deque<Open> open, String note, Remarks remarks) {
        Draft draft = open.isEmpty() ? null : open.peek().draft;
        if (draft == null) {
            return;
        }
        boolean name = note.length() <= LENGTH_OF_A_NAME && !SENTENCE.matcher(note).find();
        if (!name) {
            remarks.add("NOTE_IS_NO_NAME", draft.id + ": " + note,
                    "It is long or a sentence; kept as related, it annotates nothing.");
        }
        draft.label(note, "en", name ? LabelKind.EXACT : LabelKind.RELATED);
    }

    /** An element that is open: its concept, as soon as its code has been read, and the one around it. */
    private record Open(@Nullable Draft draft, @Nullable Draft parent) {}
}
