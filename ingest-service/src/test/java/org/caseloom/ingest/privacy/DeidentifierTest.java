package org.caseloom.ingest.privacy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.documents.Language;

import static org.assertj.core.api.Assertions.assertThat;

class DeidentifierTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "連絡先：090-1234-5678、発熱あり。 | 連絡先：［電話番号］、発熱あり。",
            "電話 03（1234）5678 へ | 電話 ［電話番号］ へ",
            "TEL：０３－１２３４－５６７８ | TEL：［電話番号］",
            "自宅0120-123-456に連絡 | 自宅［電話番号］に連絡",
            "FAX: 0312345678 | FAX: ［電話番号］",
            "(03)1234-5678 | ［電話番号］",
            "〒113-8655 東京都文京区 | ［郵便番号］ 東京都文京区",
            "〒１１３－８６５５東京都 | ［郵便番号］東京都",
            "メール taro.yamada@example.co.jp まで | メール ［メールアドレス］ まで",
            "https://example.org/p?id=1を参照 | ［URL］を参照",
            "患者ID：12345678、65歳男性 | 患者ID：［番号］、65歳男性",
            "患者ＩＤ 0012-345 腹痛 | 患者ＩＤ ［番号］ 腹痛",
            "カルテ番号：A-00123は腹痛 | カルテ番号：［番号］は腹痛",
            "保険者番号 06123456 | 保険者番号 ［番号］",
            "マイナンバー：1234 5678 9012 | マイナンバー：［番号］",
            "氏名：山田太郎、65歳 | 氏名：［氏名］、65歳",
            "氏名：山田　太郎　男性　65歳 | 氏名：［氏名］　男性　65歳",
            "患者名: 山田太郎さんが発熱を訴えた | 患者名: ［氏名］さんが発熱を訴えた",
            "フリガナ：ヤマダ タロウ | フリガナ：［氏名］",
            "主治医：佐藤 花子 年齢：65 | 主治医：［氏名］ 年齢：65", "患者名：厚生 花子患者ID：114-0021医師名 | 患者名：［氏名］患者ID：［番号］医師名"})
    void japaneseIdentifiersAreReplaced(String text, String cleaned) {
        assertThat(Deidentifier.clean(text, Language.JA)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Call (617) 555-0123 for results. | Call [phone] for results.",
            "Call (617) 555-0199. | Call [phone].",
            "phone: 617-555-0199 | phone: [phone]",
            "Tel. +81 3 1234 5678, fever | Tel. [phone], fever",
            "fax no. 617.555.0199 | fax no. [phone]",
            "Write to j.smith@hospital.example. | Write to [e-mail].",
            "See http://example.org/a?b=1. Fever. | See [URL]. Fever.",
            "MRN: 00123456, 65-year-old | MRN: [identifier], 65-year-old",
            "medical record number 12-34-56 was | medical record number [identifier] was",
            "Patient ID #A123456 | Patient ID #[identifier]",
            "SSN 123-45-6789 | SSN [identifier]",
            "Patient name: John Smith Age: 65 | Patient name: [name] Age: 65",
            "Patient Name: Smith, John A. Male 65 | Patient Name: [name] Male 65",
            "Patient Name: Ann Lee Patient ID: 114-0021 | Patient Name: [name] Patient ID: [identifier]",
            "Patient name: John Smith Allergies: none | Patient name: [name] Allergies: none",
            "Name: Mary O'Brien | Name: [name]"})
    void englishIdentifiersAreReplaced(String text, String cleaned) {
        assertThat(Deidentifier.clean(text, Language.EN)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"体温39.2℃、血圧120/80mmHg、脈拍90/分", "2023年4月31日に嘔吐した。", "2024-01-15から2024/02/03まで入院",
            "WBC 12,000/μL、CRP 8.4mg/dL",
            "アムロジピン5mg 1錠 分1 朝食後 14日分", "65歳の男性。身長170.5cm、体重65kg", "赤血球278万、Hb 8.8g/dL、血小板5.1万",
            "PT-INR 1.2（基準0.9〜1.1）",
            "第3病日に電話で相談した。", "主治医の指示で携帯型酸素を使用", "氏名は伏せる。", "患者番号1は発熱した。", "0.5-1.0mg/kg、10-20-30分後", "CD4 350-500/μL",
            "登録番号はUMINに記載", "平成30年12月10日 0800-1200", "血糖 100-120-140 mg/dL", "1000000個のコロニー",
            "CD4 cell 350-500, T cell 1200-3400", "Temp 102.6 F, BP 120/80, HR 90",
            "metformin 500 mg BID, 1-2 tabs q4-6h",
            "admitted 2024-01-15, discharged 01/20/2024", "A 65-year-old man with 3-5 days of fever",
            "Drug name: Aspirin 81 mg",
            "Patient no. 3 had a fever.", "patient number 12 was lost to follow-up",
            "The name of the drug was unknown.",
            "WBC 12,000, platelets 150,000-450,000", "INR 2.0-3.0; PTT 60-80-100", "reflexes +2 3 4, edema +1",
            "HR 95-105-115", "phone consultation 2 days later", "ICD-10 I10, PMID 17803823", "mobile mass 3 x 2 cm",
            "telephone follow-up at 1, 3, 6, 12 months", "Surname of the syndrome is eponymous"})
    void whatIsClinicalStaysAsItIs(String text) {
        assertThat(Deidentifier.clean(text, Language.JA)).isEqualTo(text);
        assertThat(Deidentifier.clean(text, Language.EN)).isEqualTo(text);
    }

    @Property(tries = 300)
    void cleaningTwiceIsCleaningOnce(
            @ForAll @StringLength(max = 60) @Chars({'氏', '名', '：', '山', 'ﾃ', 'T', 'e', 'l', ':', ' ', '0', '3', '-',
                    '(', ')', '+', '@',
                    '.', 'a', '〒', 'M', 'R', 'N', '\n'}) String text) {
        String once = Deidentifier.clean(text, Language.EN);
        assertThat(Deidentifier.clean(once, Language.EN)).isEqualTo(once);
    }

    @Test
    void noTextMakesItSlow() {
        for (String unit : new String[]{"0", "-", "a", "a.", "1-", "(0", "氏名：", "tel ", "〒", "http://", "MRN ", "+1 ",
                "山",
                "Name: A "}) {
            String text = unit.repeat(1_000_000 / unit.length());
            long start = THREADS.getCurrentThreadCpuTime();
            assertThat(Deidentifier.clean(text, Language.JA)).isNotEmpty();
            assertThat(THREADS.getCurrentThreadCpuTime() - start)
                    .as("nanoseconds of this thread for a million characters of %s", unit)
                    .isLessThan(10_000_000_000L);
        }
    }
}
