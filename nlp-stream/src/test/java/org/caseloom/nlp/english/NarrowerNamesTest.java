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
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What more words make of a finding: a narrower one, another end of a range, one of a place, a member of a coordination. */
class NarrowerNamesTest {
    private static final ReleaseLexicon LEXICON = ReleaseLexicon.of(new TermRelease("2026-11-22.1",
            Instant.parse("2026-11-22T00:00:00Z"),
            List.of(finding("renal-agenesis", "", "renal agenesis|renal aplasia"),
                    finding("unilateral-renal-agenesis", "renal-agenesis", "unilateral renal agenesis"),
                    finding("heart-block", "", "heart block|atrioventricular block"),
                    finding("third-degree-block", "heart-block", "complete atrioventricular block"),
                    finding("disability", "", "intellectual disability|mental retardation|mentally retarded"),
                    finding("mild-disability", "disability", "Intellectual disability, mild"),
                    finding("moderate-disability", "disability", "Intellectual disability, moderate"),
                    finding("severe-disability", "disability", "Intellectual disability, severe"),
                    finding("nevus", "", "nevus|mole"), finding("facial-nevus", "nevus", "facial mole"),
                    finding("pain", "", "pain"), finding("knee-pain", "pain", "knee pain"),
                    finding("constipation", "", "constipation"), finding("seizure", "", "seizure"),
                    finding("calcification", "", "calcification"),
                    finding("falx-calcification", "calcification", "calcification of the falx"),
                    finding("renal-hypoplasia", "", "renal hypoplasia"),
                    finding("renal-dysplasia", "", "renal dysplasia"),
                    finding("abdominal-pain", "pain", "abdominal pain"),
                    finding("tenderness", "", "tenderness"),
                    finding("abdominal-tenderness", "tenderness", "abdominal tenderness"),
                    finding("skeletal-abnormality", "", "skeletal abnormality"),
                    finding("genital-abnormality", "", "genital abnormality"),
                    finding("anal-abnormality", "", "abnormality of the anus"),
                    finding("limb-abnormality", "", "limb abnormality"),
                    finding("hand-abnormality", "", "hand abnormality"),
                    finding("foot-abnormality", "", "foot abnormality"),
                    finding("endocrine-abnormality", "", "endocrine abnormality"),
                    finding("respiratory-abnormality", "", "Abnormality of the respiratory system"),
                    finding("artery-stenosis", "", "stenosis of the carotid artery"),
                    finding("syncope", "", "syncope|fainted"),
                    place("hand", "hand|both hands"), place("foot", "foot"), place("falx", "falx"),
                    place("knee-joint", "knee joint"), place("limb", "limb"), place("back", "back"),
                    place("abdomen", "abdomen"),
                    new Concept("CSL:abnormal-finding", MentionType.FINDING, Map.of(Language.EN, "abnormal finding"),
                            List.of(), List.of(), Codes.NONE, null)),
            List.of(), List.of()));
    private static final StructuringEngine ENGINE = new StructuringEngine();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        He had a unilateral renal aplasia.          | which is called an agenesis, too          | unilateral-renal-agenesis
        Renal aplasia was bilateral.                | what is behind a verb narrows nothing     | renal-agenesis
        She had a complete heart block.             | by the other name of the block            | third-degree-block
        Both were mildly mentally retarded.         | an adverb says it as well                 | mild-disability
        He had severe mental retardation.           | and a name that is turned round           | severe-disability
        There were moles of the face.               | a place behind it                         | facial-nevus
        There was a mole. Renal aplasia was known.  | not a word of another sentence            | nevus, renal-agenesis
        """)
    void moreWordsMakeANarrowerConceptWhicheverNameTheyStandWith(String text, String why, String expected) {
        assertThat(concepts(text)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        He had mild to moderate intellectual disability.     | mild-disability, moderate-disability
        moderate-to-severe intellectual disability in both   | moderate-disability, severe-disability
        He was referred to severe pain clinics.              | ''
        mild to moderate constipation                        | constipation
        """)
    void aRangeOfSeverityNamesBothEnds(String text, String expected) {
        assertThat(concepts(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        CT showed lamellar calcification of the falx.        | falx-calcification
        Pain in both knee joints was worse at night.         | knee-pain
        There was calcification of the left anterior falx.   | falx-calcification
        Stenosis of both carotid arteries.                   | artery-stenosis
        An endocrine disorder was suspected.                 | endocrine-abnormality
        Respiratory anomalies of the twins.                  | respiratory-abnormality
        """)
    void aPlaceBehindItGivesAFindingItsName(String text, String expected) {
        assertThat(concepts(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        renal hypoplasia/dysplasia                      | renal-dysplasia, renal-hypoplasia
        renal hypoplasia and/or dysplasia               | renal-dysplasia, renal-hypoplasia
        abdominal pain and tenderness                   | abdominal-pain, abdominal-tenderness
        both hand and foot anomalies                    | foot-abnormality, hand-abnormality
        anal, skeletal and limb anomalies               | anal-abnormality, limb-abnormality, skeletal-abnormality
        Skeletal, genital malformations were present.   | genital-abnormality, skeletal-abnormality
        Pain in the back, genital malformations.        | genital-abnormality, pain
        """)
    void membersOfACoordinationHaveWhatTheyShare(String text, String expected) {
        assertThat(Arrays.stream(concepts(text).split(", ")).sorted().collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        intellectual disability, severe in one child    | severe-disability
        intellectual disability, severe constipation    | disability, constipation
        """)
    void whatStandsBehindACommaBelongsToTheNextNoun(String text, String expected) {
        assertThat(concepts(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        He fainted twice.                               | syncope
        A faint murmur was heard; the pulse was faint.  | ''
        """)
    void anAdjectiveIsNoVerb(String text, String expected) {
        assertThat(concepts(text)).isEqualTo(expected);
    }

    private static String concepts(String text) {
        return ENGINE.structure(Texts.document("test", Language.EN, text), LEXICON)
                .mentions()
                .stream()
                .filter(mention -> mention.type() != MentionType.ANATOMY)
                .map(mention -> mention.concepts().getFirst().id().substring("CSL:".length()))
                .collect(Collectors.joining(", "));
    }

    private static Concept finding(String id, String broader, String names) {
        return concept(id, MentionType.FINDING, broader, names);
    }

    private static Concept place(String id, String names) {
        return concept(id, MentionType.ANATOMY, "", names);
    }

    private static Concept concept(String id, MentionType type, String broader, String names) {
        List<Term> terms = Arrays.stream(names.split("\\|"))
                .map(name -> new Term(name, Language.EN, names.startsWith(name) ? Kind.PREFERRED : Kind.ALTERNATIVE))
                .toList();
        return new Concept("CSL:" + id, type, Map.of(Language.EN, terms.getFirst().text()), terms,
                broader.isEmpty() ? List.of() : List.of("CSL:" + broader), Codes.NONE, null);
    }
}
