package org.caseloom.nlp.testing;

import java.util.List;
import java.util.stream.Stream;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;

/** Clinical sentences of all sorts that the small release has something to say about. */
public final class Sentences {
    private static final List<String> JAPANESE = List.of("39度以上の発熱あり、咳嗽と喀痰を認めた。", "体温39℃、血圧 85/50 mmHg、SpO2 91%。",
            "ＢＴ３９．２、ＨＲ 110/分。", "発熱（－）、頭痛（＋）。", "無熱で経過し、平熱が続いた。", "２型糖尿病で通院中。DMの既往あり。", "誤嚥性肺炎を疑ったが肺炎像なし。",
            "胃がんと胃癌は同じである。", "高血圧症、気管支喘息の家族歴あり。", "KT 37.8、WBC 12000/μL、CRP 8.4。", "T 39.2, P 120",
            "気管支鏡検査を予定した。アセトアミノフェンを処方。", "下痢・嘔吐・腹痛なし。", "肺結核（TB）の治療歴。", "熱発があり受診。熱が続く。");
    private static final List<String> ENGLISH = List.of("He was febrile to 102.6 F with cough and sputum.",
            "The patient was afebrile and normotensive.", "Temperature 39.1 C, blood pressure 85/50 mmHg, SpO2 91%.",
            "No fever, no chest  pain; shortness of\nbreath resolved.", "History of diabetes mellitus (DM) and asthma.",
            "Abdominal pain, nausea, vomiting and diarrhea.", "Mother had breast cancer; father gastric cancer.",
            "BT 38.2, HR 120, WBC 15,000/μL.", "Headaches and skin rashes were denied.",
            "Aspiration pneumonia was suspected; bronchoscopy is planned.", "TB was ruled out. SOB on exertion.",
            "C-reactive protein 12 mg/dL, Hb 7.2 g/dL.", "If fever recurs, take acetaminophen.");

    private Sentences() {}

    /** Every sentence as a document of its own, and all of a language in one. */
    public static List<SourceDocument> documents() {
        return Stream
                .of(documents(Language.JA, JAPANESE), documents(Language.EN, ENGLISH),
                        List.of(Texts.document("ja", Language.JA, String.join("\n", JAPANESE)),
                                Texts.document("en", Language.EN, String.join("\n", ENGLISH))))
                .flatMap(List::stream)
                .toList();
    }

    private static List<SourceDocument> documents(Language language, List<String> texts) {
        return texts.stream().map(text -> Texts.document(text, language, text)).toList();
    }
}
