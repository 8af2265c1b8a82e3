package org.caseloom.nlp.patient;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Patient;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Patients;

/** Finds the first words that say the patient's age and sex, such as 65歳、男性 or "20-month-old girl". */
public final class PatientAnnotator extends JCasAnnotator_ImplBase {
    private static final Pattern JAPANESE = Pattern.compile(
            "(?<!\\d)(?<age>\\d{1,3}) ?(?<unit>歳|才|か月|ヶ月|カ月|ヵ月|ケ月|箇月|日齢)(?!前|後|時|頃|ごろ|から|で|代|以)"
                    + "(?: ?\\d{1,2} ?(?:か月|ヶ月|カ月|ヵ月|ケ月))?(?:[、,・の \\n(]{0,3}(?<sex>男性|女性|男児|女児|男|女))?"
                    + "|(?:患者|症例)[はの:、 ]{1,2}(?<sexonly>男性|女性|男児|女児)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<!\\d)(?<age>\\d{1,3})[- ]?(?:(?<unit>year|yr|month|week|day)s?[- ]old|(?<years>y/?o)\\b)"
                    + "(?:[ ,-]{1,3}(?!\\w+ing\\b)[a-z-]{1,20}){0,4}?[ ,-]{1,2}"
                    + "(?<sex>man|woman|male|female|boy|girl|gentleman|lady|infant|child|patient)\\b");

    @Override
    public void process(JCas cas) {
        Reading reading = Reading.current();
        Matcher matcher = switch (reading.document().lang()) {
            case JA -> JAPANESE.matcher(reading.text().folded());
            case EN -> ENGLISH.matcher(reading.text().folded());
        };
        if (matcher.find()) {
            Patient patient = switch (reading.document().lang()) {
                case JA -> japanese(matcher);
                case EN -> english(matcher);
            };
            NormalizedText text = reading.text();
            Patients.write(cas, text.originalStart(matcher.start()), text.originalEnd(matcher.end()), patient);
        }
    }

    private static Patient japanese(Matcher matcher) {
        String sex = matcher.group("sex") == null ? matcher.group("sexonly") : matcher.group("sex");
        if (matcher.group("age") == null) {
            return new Patient(null, sex(sex));
        }
        String unit = switch (matcher.group("unit")) {
            case "歳", "才" -> "a";
            case "日齢" -> "d";
            case String _ -> "mo";
        };
        return new Patient(new Patient.Age(Integer.parseInt(matcher.group("age")), unit), sex(sex));
    }

    private static Patient english(Matcher matcher) {
        String unit = switch (matcher.group("unit")) {
            case null -> "a";
            case "month" -> "mo";
            case "week" -> "wk";
            case "day" -> "d";
            case String _ -> "a";
        };
        return new Patient(new Patient.Age(Integer.parseInt(matcher.group("age")), unit), sex(matcher.group("sex")));
    }

    private static @Nullable String sex(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case "男性", "男児", "男", "man", "male", "boy", "gentleman" -> "male";
            case "女性", "女児", "女", "woman", "female", "girl", "lady" -> "female";
            case String _ -> null;
        };
    }
}
