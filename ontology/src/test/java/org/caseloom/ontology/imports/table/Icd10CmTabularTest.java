package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Icd10CmTabularTest {
    private static final String LIST = """
        <?xml version="1.0" encoding="utf-8"?>
        <ICD10CM.tabular><version>2031</version>
        <introduction><introSection><title>Notes</title></introSection></introduction>
        <chapter><name>18</name><desc>Signs of our own (R00-R99)</desc>
          <sectionIndex><sectionRef first="R00" last="R09" id="R00-R09">Signs</sectionRef></sectionIndex>
          <section id="R00-R09"><desc>Signs of the chest (R00-R09)</desc>
            <diag><name>R05</name><desc>Cough</desc>
              <inclusionTerm><note>Barking</note><note>BRK</note><note>Cough that is heard: see R06</note></inclusionTerm>
              <excludes1><note>smoker's cough</note></excludes1>
              <diag><name>R05.1</name><desc>Dry cough</desc><sevenChrNote><note>any</note></sevenChrNote></diag>
            </diag>
          </section>
          <section id="R20"><desc>Others (R20)</desc><diag><name>R20</name><desc>Itching</desc></diag></section>
        </chapter>
        </ICD10CM.tabular>
        """;

    @TempDir
    Path folder;

    @Test
    void codesNestAndShortInclusionNotesAreSynonyms() throws IOException {
        SourceFile file = Importing.text(folder, "list.xml", LIST);

        assertThat(file.source().version()).isEqualTo("2031");
        assertThat(Importing.concepts(file)).containsExactly(
                "ICD10CM:R00-R99 (none): Signs of our own en preferred",
                "ICD10CM:R00-R09 (none): Signs of the chest en preferred; below ICD10CM:R00-R99",
                "ICD10CM:R05 (finding): Cough en preferred; Barking en exact; BRK en abbreviation;"
                        + " Cough that is heard: see R06 en related; below ICD10CM:R00-R09",
                "ICD10CM:R05.1 (finding): Dry cough en preferred; below ICD10CM:R05",
                "ICD10CM:R20 (finding): Itching en preferred; below ICD10CM:R00-R99");
        assertThat(Importing.remarks(file)).containsExactly("NOTE_IS_NO_NAME 1");
    }

    @Test
    void aListThatBreaksOffIsNamedWithItsLine() {
        assertThatThrownBy(() -> Importing.text(folder, "list.xml", LIST.substring(0, LIST.indexOf("</section>"))))
                .hasMessageStartingWith("list.xml, line 12: it is no valid XML");
    }
}
