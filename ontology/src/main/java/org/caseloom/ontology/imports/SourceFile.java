package org.caseloom.ontology.imports;

import java.util.List;

import org.caseloom.ontology.concept.Source;

/**
 * What one file of a source yields, whatever its format.
 *
 * @param concepts what it defines, or states of concepts that another file of the folder defines (a translation table)
 * @param mappings rows of a mapping file
 * @param remarks  what was left out or put right while reading, and why, by kind with a count
 */
public record SourceFile(Source source, List<SourceConcept> concepts, List<MappingRow> mappings,
        List<Remark> remarks) {
    public SourceFile {
        concepts = List.copyOf(concepts);
        mappings = List.copyOf(mappings);
        remarks = List.copyOf(remarks);
    }
}
