package org.caseloom.search;

import java.util.List;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.StructuredDocument;

/** Invented documents for tests: fever in its forms, its denial, a hostile text and an id that is hard on addresses. */
public final class SampleDocuments {
    public static final String HOSTILE_ID = "会/2026 年+1%#?&<症例>";

    public static final StructuredDocument PNEUMONIA_JA = DocumentBuilder
            .ja("jsim-0001", "発熱と呼吸困難で受診した細菌性肺炎の一例", """
                【主訴】発熱、咳嗽
                【現病歴】65歳男性。来院3日前から熱発と湿性咳嗽が出現し、前日から労作時の息切れを自覚した。胸痛はなく、頭痛も認めない。
                【既往歴】糖尿病。結核の既往はない。
                【家族歴】母が肺炎で入院歴あり。
                【現症】体温39.2℃、血圧128/74 mmHg。右下肺野に水泡音を聴取した。
                【検査】CRP 14.2 mg/dL。胸部X線で右下肺野に浸潤影を認めた。
                【経過】細菌性肺炎を疑い、セフトリアキソン2 gを1日1回で開始した。第4病日に解熱した。""")
            .about(65, "male", "日本内科学会", "2026-04-01")
            .with("発熱", SampleRelease.FEVER, Assertion.PRESENT)
            .with("熱発", SampleRelease.FEVER, Assertion.PRESENT)
            .with("湿性咳嗽", SampleRelease.COUGH, Assertion.PRESENT)
            .with("咳嗽", SampleRelease.COUGH, Assertion.PRESENT)
            .with("息切れ", SampleRelease.DYSPNEA, Assertion.PRESENT)
            .with("胸痛", SampleRelease.CHEST_PAIN, Assertion.ABSENT, "はなく", null)
            .with("頭痛", SampleRelease.HEADACHE, Assertion.ABSENT, "認めない", null)
            .with("糖尿病", SampleRelease.DIABETES, Assertion.HISTORY, "【既往歴】", null)
            .with("結核", SampleRelease.TUBERCULOSIS, Assertion.ABSENT, "はない", null)
            .with("肺炎", SampleRelease.PNEUMONIA, Assertion.FAMILY, "母", null)
            .with("体温39.2℃", SampleRelease.FEVER, Assertion.PRESENT, null, DocumentBuilder.celsius("39.2"))
            .with("体温", SampleRelease.TEMPERATURE, Assertion.PRESENT)
            .with("CRP", SampleRelease.CRP, Assertion.PRESENT)
            .with("胸部X線", SampleRelease.CHEST_RADIOGRAPH, Assertion.PRESENT)
            .with("右下肺野", SampleRelease.LUNG, Assertion.PRESENT)
            .with("細菌性肺炎", SampleRelease.BACTERIAL_PNEUMONIA, Assertion.POSSIBLE, "疑い", null)
            .with("セフトリアキソン", SampleRelease.CEFTRIAXONE, Assertion.PRESENT)
            .build();

    public static final StructuredDocument HIGH_FEVER_JA = DocumentBuilder
            .ja("jsim-0002", "高熱と皮疹を呈した若年女性の一例",
                    "【現病歴】28歳女性。5日前から40℃の高熱が続き、体幹に皮疹が出現した。咳嗽はなし。\n【経過】補液のみで軽快した。")
            .about(28, "female", "日本感染症学会", "2026-08-15")
            .with("高熱", SampleRelease.HIGH_FEVER, Assertion.PRESENT)
            .with("皮疹", SampleRelease.RASH, Assertion.PRESENT)
            .with("咳嗽", SampleRelease.COUGH, Assertion.ABSENT, "なし", null).build();

    public static final StructuredDocument NO_FEVER_JA = DocumentBuilder
            .ja("jsim-0003", "発熱を伴わない胸痛の一例", "【現症】72歳男性。胸痛を主訴に来院した。発熱（－）、咳嗽（－）。")
            .about(72, "male", "日本内科学会", "2025-12-10")
            .with("胸痛", SampleRelease.CHEST_PAIN, Assertion.PRESENT)
            .with("発熱", SampleRelease.FEVER, Assertion.ABSENT, "（－）", null)
            .with("咳嗽", SampleRelease.COUGH, Assertion.ABSENT, "（－）", null).build();

    public static final StructuredDocument FEVER_EN = DocumentBuilder
            .en("en-0001", "Fever and productive cough in a smoker",
                    """
                        Presentation: A 58-year-old man was febrile to 102.6 F with a productive cough for one week. He denied chest pain.
                        History: He had chronic obstructive pulmonary disease. His mother had tuberculosis.
                        Course: Pneumonia was suspected and ceftriaxone was started.""")
            .about(58, "male", "Journal of Invented Cases", "2026-02-20")
            .with("febrile to 102.6 F", SampleRelease.FEVER, Assertion.PRESENT, null, DocumentBuilder.celsius("39.2"))
            .with("productive cough", SampleRelease.COUGH, Assertion.PRESENT)
            .with("chest pain", SampleRelease.CHEST_PAIN, Assertion.ABSENT, "denied", null)
            .with("chronic obstructive pulmonary disease", SampleRelease.COPD, Assertion.HISTORY, "had", null)
            .with("tuberculosis", SampleRelease.TUBERCULOSIS, Assertion.FAMILY, "mother", null)
            .with("Pneumonia", SampleRelease.PNEUMONIA, Assertion.POSSIBLE, "suspected", null)
            .with("ceftriaxone", SampleRelease.CEFTRIAXONE, Assertion.PRESENT).build();

    public static final StructuredDocument HOSTILE = DocumentBuilder
            .ja(HOSTILE_ID, "<script>alert('題')</script>", "<img src=x onerror=alert(1)>頭痛と𠮷田氏の発熱がある。")
            .kind(DocumentKind.NOTE)
            .with("頭痛", SampleRelease.HEADACHE, Assertion.PRESENT)
            .with("発熱", SampleRelease.FEVER, Assertion.PRESENT)
            .at(20, 30, MentionType.DEVICE, SampleRelease.LUNG).build();

    private SampleDocuments() {}

    public static List<StructuredDocument> all() {
        return List.of(PNEUMONIA_JA, HIGH_FEVER_JA, NO_FEVER_JA, FEVER_EN, HOSTILE);
    }
}
