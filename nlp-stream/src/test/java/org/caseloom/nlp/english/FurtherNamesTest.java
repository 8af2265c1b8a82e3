package org.caseloom.nlp.english;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Words of one family, anomalies of places, findings inside of names of diseases, and how something is inherited. */
class FurtherNamesTest {
    private static final TermRelease RELEASE = release(
            concept("tracheal-stenosis", MentionType.FINDING, "", "Stenosis of the trachea"),
            concept("spleen-abnormality", MentionType.FINDING, "", "Abnormality of the spleen|Splenic anomaly"),
            concept("abnormal-spleen-morphology", MentionType.FINDING, "", "Abnormal spleen morphology"),
            concept("gait-delay", MentionType.FINDING, "", "Delayed walking"),
            concept("absent-tears", MentionType.FINDING, "", "Absent lacrimation"),
            concept("elbow-webbing", MentionType.FINDING, "", "Elbow webbing"),
            concept("stenosis", MentionType.FINDING, "", "stenosis"),
            concept("elbow-webbing-syndrome", MentionType.DISEASE, "", "elbow webbing syndrome"),
            concept("neuropathy-b", MentionType.DISEASE, "", "neuropathy type B"),
            concept("type-b-neuropathy", MentionType.FINDING, "", "Type B neuropathy"),
            concept("fever", MentionType.FINDING, "", "fever"),
            concept("kidney-abnormality", MentionType.FINDING, "", "Abnormality of the kidney"),
            concept("cardiac-enlargement", MentionType.FINDING, "", "Cardiac enlargement"),
            phenotype("cleft-lip", "cleft lip"), phenotype("cleft-palate", "cleft palate"),
            phenotype("glioma", "glioma"), phenotype("spindle-glioma", "spindle cell glioma"),
            concept("glioma-2", MentionType.DISEASE, "", "glioma type 2"),
            concept("nevoid", MentionType.DISEASE, "", "nevoid spindle cell glioma syndrome"),
            concept("hand", MentionType.ANATOMY, "", "hand"), concept("foot", MentionType.ANATOMY, "", "foot|feet"),
            concept("hand-abnormality", MentionType.FINDING, "", "Abnormality of the hand"),
            concept("foot-abnormality", MentionType.FINDING, "", "Abnormality of the foot"),
            concept("short-thumb", MentionType.FINDING, "", "short thumb"),
            concept("broad-thumb", MentionType.FINDING, "", "broad thumb"),
            concept("preaxial", MentionType.FINDING, "", "preaxial polydactyly"),
            concept("postaxial", MentionType.FINDING, "", "postaxial polydactyly"),
            concept("agenesis", MentionType.FINDING, "", "agenesis"),
            concept("hypoplasia", MentionType.FINDING, "", "hypoplasia"),
            concept("renal-agenesis", MentionType.FINDING, "", "renal agenesis"),
            concept("renal-hypoplasia", MentionType.FINDING, "", "renal hypoplasia"),
            concept("radius-aplasia", MentionType.FINDING, "", "Aplasia of the radius"),
            concept("radius-hypoplasia", MentionType.FINDING, "", "Hypoplasia of the radius"),
            concept("falx-calcification", MentionType.FINDING, "", "Calcification of the falx"),
            concept("obesity", MentionType.DISEASE, "", "obesity"),
            concept("fever-and-obesity", MentionType.FINDING, "", "fever and obesity"),
            phenotype("retardation", "mental retardation"),
            concept("hearing-loss", MentionType.FINDING, "", "hearing loss"),
            concept("partial-hearing-loss", MentionType.FINDING, "", "partial hearing loss"),
            concept("hepatitis", MentionType.DISEASE, "", "hepatitis"),
            concept("drug-hepatitis", MentionType.DISEASE, "", "drug-induced hepatitis"),
            concept("inheritance", MentionType.GENE, "", "mode of inheritance"),
            concept("dominant", MentionType.GENE, "CSL:inheritance",
                    "autosomal dominant inheritance|autosomal dominant"));
    private static final StructuringEngine ENGINE = new StructuringEngine();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        A tracheal stenosis was seen.               | tracheal stenosis=tracheal-stenosis
        Stenotic trachea at birth.                  | Stenotic trachea=tracheal-stenosis
        Splenic malformations are common.           | Splenic malformations=spleen-abnormality
        An anomaly of the spleen and fever.         | anomaly of the spleen=spleen-abnormality; fever=fever
        The delay in walking was striking.          | delay in walking=gait-delay
        absence of lacrimation                      | absence of lacrimation=absent-tears
        Elbow webbing syndrome runs here.           | Elbow webbing syndrome=elbow-webbing-syndrome,elbow-webbing
        Neuropathy type B was known.                | Neuropathy type B=neuropathy-b,type-b-neuropathy
        An autosomal dominant elbow webbing syndrome. | autosomal dominant elbow webbing syndrome=elbow-webbing-syndrome,elbow-webbing,dominant
        Renal malformations were seen.              | Renal malformations=kidney-abnormality
        Enlargement of the heart.                   | Enlargement of the heart=cardiac-enlargement
        A cleft lip and palate.                     | cleft lip and palate=cleft-lip; cleft lip and palate=cleft-palate
        A cleft lip or/and palate and fever.        | cleft lip or/and palate=cleft-lip; cleft lip or/and palate=cleft-palate; fever=fever
        A cleft lip and fever.                      | cleft lip=cleft-lip; fever=fever
        Glioma type 2 was found.                    | Glioma type 2=glioma-2,glioma
        Nevoid spindle cell glioma syndrome.        | Nevoid spindle cell glioma syndrome=nevoid,spindle-glioma
        It is autosomal dominant.                   | autosomal dominant=dominant
        A calcified falx and obese twins.           | calcified falx=falx-calcification; obese=obesity
        They were mentally retarded.                | mentally retarded=retardation
        """)
    void whatAnExpressionNames(String text, String expected) {
        assertThat(named(ReleaseLexicon.of(RELEASE), text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Malformations of the hands and feet.        | Malformations of the hands and feet=foot-abnormality; Malformations of the hands and feet=hand-abnormality
        Malformations of the hands, feet were cold. | Malformations of the hands=hand-abnormality; feet=foot
        Short and broad thumbs.                     | Short and broad thumbs=broad-thumb; Short and broad thumbs=short-thumb
        Pre- and postaxial polydactyly.             | Pre- and postaxial polydactyly=postaxial; Pre- and postaxial polydactyly=preaxial
        Renal hypoplasia or agenesis.               | Renal hypoplasia=renal-hypoplasia; agenesis=renal-agenesis
        Hypoplasia or aplasia of the radius.        | Hypoplasia=radius-hypoplasia; aplasia of the radius=radius-aplasia
        Fever and obesity.                          | Fever=fever,fever-and-obesity; obesity=obesity,fever-and-obesity
        Fever, broad thumbs.                        | Fever=fever; broad thumbs=broad-thumb
        """)
    void whatMembersOfACoordinationName(String text, String expected) {
        assertThat(named(ReleaseLexicon.of(RELEASE), text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        A partial hearing loss.                     | hearing loss=partial-hearing-loss,hearing-loss
        Partial loss of hearing.                    | loss of hearing=partial-hearing-loss,hearing-loss
        Drug-induced hepatitis.                     | hepatitis=drug-hepatitis
        A metastatic glioma was benign.             | glioma=glioma
        """)
    void howMuchAndByWhatIsNoPartOfAName(String text, String expected) {
        assertThat(named(ReleaseLexicon.of(RELEASE), text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        spleen-abnormality | finding | ''              | Splenic dystopia          | Spleen anomalies=abnormal-spleen-morphology
        fever              | finding | ''              | Abnormality of the spleen | Spleen anomalies=fever,spleen-abnormality
        dominant           | gene    | CSL:inheritance | autosomal dominant trait  | Spleen anomalies=spleen-abnormality; autosomal dominant trait=dominant
        """)
    void aChangedReleaseFindsWhatANewOneFinds(String id, String type, String broader, String name, String expected) {
        Concept change = concept(id, MentionType.ofCode(type), broader, name);
        TermRelease changed = release(RELEASE.concepts()
                .stream()
                .map(concept -> concept.id().equals(change.id()) ? change : concept)
                .toArray(Concept[]::new));
        ReleaseLexicon made = ReleaseLexicon.of(RELEASE).changed(changed);
        String text = "Spleen anomalies are no autosomal dominant trait.";
        assertThat(made.isFullBuild()).isFalse();
        assertThat(named(made, text)).isEqualTo(named(ReleaseLexicon.of(changed), text)).startsWith(expected);
    }

    private static synchronized String named(ReleaseLexicon lexicon, String text) {
        return ENGINE.structure(Texts.document("test", Language.EN, text), lexicon)
                .mentions()
                .stream()
                .map(FurtherNamesTest::said)
                .collect(Collectors.joining("; "));
    }

    private static String said(Mention mention) {
        return mention.text() + "=" + mention.concepts()
                .stream()
                .map(ConceptReference::id)
                .map(id -> id.substring("CSL:".length()))
                .collect(Collectors.joining(","));
    }

    private static TermRelease release(Concept... concepts) {
        return new TermRelease("2026-11-22.1", Instant.parse("2026-11-22T00:00:00Z"), List.of(concepts), List.of(),
                List.of());
    }

    private static Concept phenotype(String id, String name) {
        return new Concept("CSL:" + id, MentionType.DISEASE, Map.of(Language.EN, name),
                List.of(new Term(name, Language.EN, Kind.PREFERRED)), List.of(), Codes.of(Map.of("HP", "HP:1")), null);
    }

    private static Concept concept(String id, MentionType type, String broader, String names) {
        List<Term> terms = Arrays.stream(names.split("\\|"))
                .map(name -> new Term(name, Language.EN, Kind.PREFERRED))
                .toList();
        return new Concept("CSL:" + id, type, Map.of(Language.EN, terms.getFirst().text()), terms,
                broader.isEmpty() ? List.of() : List.of(broader), Codes.NONE, null);
    }
}
