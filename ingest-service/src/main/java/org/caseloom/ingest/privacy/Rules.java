package org.caseloom.ingest.privacy;

import java.util.List;

import static org.caseloom.ingest.privacy.Rule.labelled;
import static org.caseloom.ingest.privacy.Rule.whole;

/** The forms of identifiers, in the order they are applied: web addresses first, for they may hold digits. */
final class Rules {
    /** Digits and letters in either width, as Japanese records write them. */
    private static final String DIGIT = "[0-9０-９]";
    private static final String SIGN = "[0-9０-９A-Za-zＡ-Ｚａ-ｚ]";
    private static final String DASH = "[-‐‑–−ー－]";
    private static final String SPACES = "[ \\u3000\\t]{0,3}";
    private static final String COLON = SPACES + "[:：=＝]?" + SPACES;
    /** Without a separator, "first name" and 「主治医」 are only words of a sentence. */
    private static final String FIRM_COLON = SPACES + "[:：=＝]" + SPACES;
    private static final String NOTHING_AFTER = "(?![0-9０-９A-Za-z])";
    /** A telephone number has at least seven digits; "cell 350-500" is a count. */
    private static final String SEVEN_DIGITS = "(?=(?:[^0-9０-９\\n]{0,3}" + DIGIT + "){7})";

    private static final String PHONE_LABEL = "(?i)(?:電話番号|電話|携帯番号|携帯|連絡先|ファックス|ファクス|FAX番号"
            + "|(?<![a-z])(?:tel|telephone|phone|cell phone|mobile phone|mobile|fax)(?:[ .]{0,2}(?:no|number))?\\.?)";
    private static final String NUMBER_LABEL = "(?i)(?:患者" + SPACES + "(?:ID|ＩＤ|番号)|カルテ" + SPACES
            + "(?:ID|ＩＤ|番号|No\\.?)|診察券番号|被保険者番号|保険者番号|被保険者証番号|保険証番号|マイナンバー|個人番号"
            + "|(?<![a-z])(?:mrn|medical record (?:number|no\\.?)|patient (?:id|identifier|number|no\\.?)"
            + "|chart (?:number|no\\.?)|account (?:number|no\\.?)|insurance (?:number|no\\.?|id)|ssn"
            + "|social security (?:number|no\\.?))(?![a-z]))" + COLON + "[#＃]?(?:is |は)?[#＃]?";
    private static final String NAME_LABEL_JA = "(?:患者氏名|患者名|氏名|フリガナ|ふりがな|主治医名|担当医名|主治医|担当医|紹介医)";
    private static final String NAME_LABEL_EN = "(?i:(?<![a-z])(?:patient(?:['’]s)? name|name of (?:the )?patient"
            + "|full name|last name|first name|surname|(?m:^)" + SPACES + "name|attending physician"
            + "|referring physician))";

    /** What may follow a name without a separator, and is not part of it. */
    private static final String NO_NAME_JA = "(?!患者|男性|女性|男児|女児|生年|年齢|性別|住所|電話|カルテ|医師|殿|様)";
    private static final String NO_NAME_EN = "(?!(?i:male|female|gender|sex|age|aged|dob|date|patient|mrn|id|phone|tel|address"
            + "|provider|room)\\b)";
    /** A word of a name keeps to one script, so that the sentence after it is not taken along. */
    private static final String WORD_JA = "(?:(?:" + NO_NAME_JA + "[\\p{IsHan}々ヶ]){1,8}|(?:" + NO_NAME_JA
            + "[\\p{IsKatakana}ー・]){1,20}|\\p{IsHiragana}{1,10}|[A-Za-z.'’-]{1,20})";
    private static final String WORD_EN = NO_NAME_EN + "\\p{Lu}[\\p{L}.'’-]{0,30}";
    /** A further word of a name is no label: {@code Patient name: John Smith Allergies: none}. */
    private static final String NO_LABEL_EN = "(?!\\p{L}{1,20} ?[:：])";

    private static final List<String> PHONE_SIGNS = List.of("電話", "携帯", "連絡先", "ファックス", "ファクス", "tel", "phone",
            "mobile",
            "fax");
    private static final List<String> NUMBER_SIGNS = List.of("患者", "カルテ", "診察券", "保険", "マイナンバー", "個人番号", "mrn",
            "record",
            "patient", "chart", "account", "insurance", "ssn", "social security");
    private static final List<String> NAME_SIGNS_JA = List.of("名", "フリガナ", "ふりがな", "主治医", "担当医", "紹介医");
    private static final List<String> NAME_SIGNS_EN = List.of("name", "physician");

    static final List<Rule> ALL = List.of(
            whole(Identifier.URL, List.of("://"),
                    "(?i)\\b(?:https?|ftp)://[\\x21-\\x7E&&[^<>\"'()]]{1,2000}(?<![.,;:!?])"),
            whole(Identifier.URL, List.of("www."),
                    "(?i)(?<![\\w@.])www\\.[a-z0-9-]{1,63}\\.[\\x21-\\x7E&&[^<>\"'()]]{1,500}(?<![.,;:!?])"),
            whole(Identifier.EMAIL, List.of("@", "＠"), "(?i)(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}[@＠][a-z0-9-]{1,63}"
                    + "(?:\\.[a-z0-9-]{1,63}){1,8}"),
            whole(Identifier.POSTAL_CODE, List.of("〒"), "〒[ \\u3000]?" + DIGIT + "{3}" + DASH + "?" + DIGIT + "{4}"
                    + NOTHING_AFTER),
            labelled(Identifier.PHONE, PHONE_SIGNS, PHONE_LABEL + COLON, SEVEN_DIGITS + "[+＋]?[(（]?" + DIGIT
                    + "{1,15}(?:[ .()（）‐‑–−ー－-]{1,2}" + DIGIT + "{1,5}){0,5}" + NOTHING_AFTER),
            // Japanese numbers begin with 0 and have ten or eleven digits in three groups
            whole(Identifier.PHONE, List.of(), standalone("[0０]") + "(?=(?:[^0-9０-９\\n]?" + DIGIT + "){9,10}"
                    + NOTHING_AFTER + ")" + DIGIT + "{1,4}" + DASH + DIGIT + "{1,4}" + DASH + DIGIT + "{3,4}"
                    + NOTHING_AFTER),
            whole(Identifier.PHONE, List.of(), standalone("[(（]") + "[0０]" + DIGIT + "{1,4}[)）] ?" + DIGIT + "{2,4}"
                    + DASH + DIGIT + "{4}" + NOTHING_AFTER),
            // international numbers have nine digits or more after the plus sign
            whole(Identifier.PHONE, List.of("+"), "\\+(?<![0-9A-Za-z]\\+)(?=[1-9](?:[ .-]?[0-9]){8,14}" + NOTHING_AFTER
                    + ")[0-9](?:[ .-]?[0-9]){8,14}"),
            // North American numbers: (555) 223-4567, 555-223-4567
            whole(Identifier.PHONE, List.of("-"), standalone("\\(") + "[2-9][0-9]{2}\\) ?[2-9][0-9]{2}-[0-9]{4}"
                    + NOTHING_AFTER),
            whole(Identifier.PHONE, List.of("-"), standalone("[2-9]") + "[0-9]{2}-[2-9][0-9]{2}-[0-9]{4}"
                    + NOTHING_AFTER),
            labelled(Identifier.NUMBER, NUMBER_SIGNS, NUMBER_LABEL,
                    DIGIT + "{4}(?: " + DIGIT + "{4}){2}|(?=" + SIGN + "{0,19}" + DASH + "?" + SIGN + "{0,5}" + DIGIT
                            + ")" + SIGN + "(?:" + SIGN + "|[_/‐‑–−－-]){3,30}"),
            // a United States social security number
            whole(Identifier.NUMBER, List.of(), "[0-9](?<![0-9-][0-9])[0-9]{2}-[0-9]{2}-[0-9]{4}(?![0-9-])"),
            labelled(Identifier.NAME, NAME_SIGNS_JA, NAME_LABEL_JA + FIRM_COLON,
                    WORD_JA + "(?:[ \\u3000]" + WORD_JA + "){0,2}"),
            labelled(Identifier.NAME, NAME_SIGNS_EN, NAME_LABEL_EN + FIRM_COLON,
                    WORD_EN + "(?:,? " + NO_LABEL_EN + WORD_EN + "){0,3}"));

    private Rules() {}

    /**
     * That character where no number or word goes on into it. Looking back only after the character was found makes
     * all rules together four times faster than looking back everywhere did.
     */
    private static String standalone(String character) {
        return character + "(?<![0-9０-９A-Za-z.,．，-]" + character + ")";
    }
}
