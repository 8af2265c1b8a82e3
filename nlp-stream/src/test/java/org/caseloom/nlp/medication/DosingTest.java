package org.caseloom.nlp.medication;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Medication;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.spans.SpanEntry;
import org.caseloom.nlp.spans.SpansDocument;

import static org.assertj.core.api.Assertions.assertThat;

class DosingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PSL 60mg/日を投与した。 | PSL dose=60mg/日",
            "PSL60ｍｇで開始し、漸減した。 | PSL dose=60ｍｇ change=started; PSL change=reduced",
            "ステロイド（1mg/kg/day）を静注 | ステロイド dose=1mg/kg/day route=intravenous",
            "アムロジピン 1回5mg 1日2回 朝食後 14日分 | アムロジピン dose=1回5mg frequency=2/d duration=P14D; アムロジピン frequency=CM",
            "アムロジピン5mg 2錠分2で内服 | アムロジピン dose=5mg 2錠分2 route=oral",
            "プロメタジン1A筋注 | プロメタジン dose=1A route=intramuscular",
            "酸素3L投与 | 酸素 dose=3L",
            "PSLを50mg→20mgに減量 | PSL dose=50mg change=reduced; PSL dose=20mg",
            "PSLとMMFを中止し、アムロジピンを半量に減量した。 | PSL change=stopped; MMF change=stopped; アムロジピン dose=半量 change=reduced",
            "5mgのPSLは継続、経口ステロイドは変更した。 | PSL dose=5mg change=continued; ステロイド route=oral change=changed",
            "PSL25㎎SP、アムロジピン 2錠/分2 | PSL dose=25㎎; アムロジピン dose=2錠/分2",
            "PSL 40mg×3日間、PSL5mg～10mg | PSL dose=40mg×3日間; PSL dose=5mg～10mg",
            "放射線療法（計60Gy/30Fr）とPSL 10mg | 放射線療法 dose=計60Gy/30Fr; PSL dose=10mg",
            "アムロジピン（AUC5）、PSLを1/2錠、MMF週8mg | アムロジピン dose=AUC5; PSL dose=1/2錠; MMF dose=週8mg",
            // a dose of tablets belongs to the drug of the sentence before; a value belongs to its test
            "アムロジピンを処方。2錠を内服した。 | アムロジピン dose=2錠 route=oral change=started",
            "PSLを内服中。尿量 500ml、CK 800 IU/L。 | PSL route=oral",
            "PSL投与後、CRP 5.2mg/dLとなった。 | ''",
            "体重50kg、出血量20ml。 | ''",
            "PSLは減量せず継続した。 | PSL change=continued"})
    void dosesAreReadWithTheirDrugs(String text, String expected) {
        StructuredDocument document = DrugRelease.structured(text);
        assertThat(document.medications().stream().map(medication -> said(medication, document)))
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "Prednisolone 30 mg orally once daily for 5 days was started. | Prednisolone dose=30 mg route=oral frequency=1/d duration=P5D change=started",
            "Amlodipine was discontinued. | Amlodipine change=stopped",
            "Amlodipine and promethazine were stopped. | Amlodipine change=stopped; promethazine change=stopped",
            "Prednisolone was increased to 40 mg/day. | Prednisolone dose=40 mg/day change=increased",
            "She received prednisolone. The dose was reduced to 2.5 mg. | prednisolone dose=2.5 mg change=reduced",
            "We started amlodipine 5 mg/day and oral prednisolone 20 mg twice a day. | amlodipine dose=5 mg/day change=started; prednisolone dose=20 mg route=oral frequency=2/d change=started",
            "He was given 500 mg of mycophenolate every 12 hours. | mycophenolate dose=500 mg frequency=1/12h",
            "IV promethazine (25 mg every 8 h) as needed | promethazine dose=25 mg route=intravenous frequency=1/8h; promethazine frequency=PRN",
            "Amlodipine was replaced by promethazine 25 mg. | Amlodipine change=changed; promethazine dose=25 mg change=changed",
            "A 7-day course of prednisolone, 1 mg/kg/day, was initiated. | prednisolone dose=1 mg/kg/day duration=P7D change=started",
            "Radiotherapy (60 Gy in 30 fractions) and prednisolone 10 mg | prednisolone dose=10 mg",
            // a concentration is measured, and what is denied did not happen
            "Prednisolone was not stopped; CK 800 IU/L. | ''",
            "CRP decreased after prednisolone. | ''",
            "Weight 50 kg, urine output 500 mL. | ''"})
    void dosesAreReadInEnglishToo(String text, String expected) {
        StructuredDocument document = DrugRelease.structured(Language.EN, text);
        assertThat(document.medications().stream().map(medication -> said(medication, document)))
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split("; "));
    }

    @Test
    void theScorersSeeTheWordsOfADose() {
        SpansDocument spans = SpansDocument.of(DrugRelease.structured("PSL 60mg/日を投与した。"));
        assertThat(spans.spans()).filteredOn(span -> span.type().equals("dosage"))
                .singleElement()
                .satisfies(span -> assertThat(span.text()).isEqualTo("60mg/日"));
        assertThat(spans.relations()).singleElement()
                .satisfies(relation -> assertThat(relation.type()).isEqualTo("has_dosage"));
    }

    @Test
    void theScorersSeeACombinationAsOneExpressionToo() {
        SpansDocument spans = SpansDocument
                .of(DrugRelease.structured("プレドニゾロン／ミコフェノール酸モフェチル（PSL／MMF）を内服し、PSLとアムロジピンを中止。"));
        assertThat(spans.spans()).filteredOn(span -> span.parts() != null)
                .extracting(SpanEntry::text)
                .containsExactly("プレドニゾロン／ミコフェノール酸モフェチル（PSL／MMF）", "PSLとアムロジピン");
        assertThat(spans.spans()).filteredOn(span -> span.type().equals("component")).hasSize(4);
    }

    private static String said(Medication medication, StructuredDocument document) {
        String drug = document.mentions()
                .stream()
                .filter(mention -> mention.id().equals(medication.mention()))
                .findFirst()
                .orElseThrow()
                .text();
        String dose = medication.words()
                .stream()
                .filter(words -> words.part().equals("dose"))
                .map(words -> " dose=" + document.text().substring(words.start(), words.end()))
                .collect(Collectors.joining());
        return drug + dose + part("route", medication.route()) + part("frequency", medication.frequency())
                + part("duration", medication.duration()) + part("change", medication.change());
    }

    private static String part(String name, String value) {
        return value == null ? "" : " " + name + "=" + value;
    }
}
