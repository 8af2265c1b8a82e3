package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.recognition.ReadFile;

/**
 * A file of an import with what it states.
 *
 * @param name as reports name it: its path below the imported folder
 */
public record InputFile(String name, SourceFile content) {
    /** Those of a folder from which something was taken. */
    public static List<InputFile> of(List<ReadFile> read) {
        List<InputFile> files = new ArrayList<>();
        for (ReadFile file : read) {
            SourceFile content = file.content();
            if (content != null) {
                files.add(new InputFile(file.report().file(), content));
            }
        }
        return files;
    }

    /** Id of its source. */
    String source() {
        return content.source().id();
    }

    /** Its name without folders: reasons that cite it stay the same wherever the folder lies. */
    String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
