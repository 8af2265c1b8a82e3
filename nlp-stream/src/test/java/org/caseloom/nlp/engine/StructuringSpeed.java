package org.caseloom.nlp.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents a second on one thread, for the curious: {@code mvn -pl nlp-stream test -Dtest=StructuringSpeed}. Not part
 * of the build, whose machines are busy with other things.
 */
@Tag("speed")
class StructuringSpeed {
    private static final Logger LOG = LoggerFactory.getLogger(StructuringSpeed.class);
    private static final int DOCUMENTS = 2000;
    private static final String[] JAPANESE = {"65歳、男性。", "3日前から39度以上の発熱と咳嗽を認め、近医を受診した。", "喀痰、腹痛は認めず、嘔吐もなかった。",
            "体温38.6℃、血圧 92/50 mmHg、脈拍118/分、SpO2 91%であった。", "胸部CTで右下葉に浸潤影を認め、肺炎の疑いで入院した。",
            "WBC 12,300/μL、CRP 12.3 mg/dLと炎症反応の上昇を認めた。",
            "既往に糖尿病、高血圧がある。", "抗菌薬の投与を開始し、第3病日に解熱した。", "結核の可能性も考えられたが、喀痰塗抹は陰性であった。", "父に胃癌の家族歴がある。"};
    private static final String[] ENGLISH = {"A 65-year-old man presented with fever and cough for three days. ",
            "He denied chest pain, headache or vomiting. ",
            "His temperature was 39.2 C and blood pressure was 92/50 mmHg. ",
            "Chest radiography showed infiltrates and pneumonia was suspected. ",
            "He had a history of diabetes mellitus and hypertension. ", "Tuberculosis could not be excluded. ",
            "Antibiotics were started and the patient improved over the following week. ",
            "His mother had breast cancer. "};

    @Test
    void japanese() {
        measure(Language.JA, JAPANESE, 600);
    }

    @Test
    void english() {
        measure(Language.EN, ENGLISH, 1500);
    }

    private static void measure(Language language, String[] sentences, int length) {
        Random random = new Random(7);
        List<SourceDocument> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                text.append(sentences[random.nextInt(sentences.length)]);
            }
            documents.add(Texts.document("d" + i, language, text.toString()));
        }
        try (StructuringEngine engine = new StructuringEngine()) {
            for (int round = 1; round <= 6; round++) {
                long start = System.nanoTime();
                int mentions = documents.stream()
                        .mapToInt(document -> engine.structure(document, SmallRelease.LEXICON).mentions().size())
                        .sum();
                double seconds = (System.nanoTime() - start) / 1e9;
                LOG.info("{} round {}: {} documents/s, {} mentions each", language, round,
                        Math.round(DOCUMENTS / seconds), mentions / DOCUMENTS);
                assertThat(mentions).isPositive();
            }
        }
    }
}
