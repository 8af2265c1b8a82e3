package org.caseloom.nlp.patient;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Patient;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.PatientDescription;

/** Finds the first words that say the patient's age and sex, such as 65歳、男性 or "20-month-old girl". */
public final class PatientAnnotator implements Annotator {
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<!\\d)(?<age>\\d{1,3})[- ]?(?:(?<unit>year|yr|month|week|day)s?[- ]old|(?<years>y/?o)\\b)"
                    + "(?:[ ,-]{1,3}(?!\\w+ing\\b)[a-z-]{1,20}){0,4}?[ ,-]{1,2}"
                    + "(?<sex>man|woman|male|female|boy|girl|gentleman|lady|infant|child|patient)\\b");

    @Override
    public void annotate(Reading reading) {
        switch (reading.document().lang()) {
            case JA -> {
                JapanesePatient.Found found = JapanesePatient.find(reading.text().folded());
                if (found != null) {
                    describe(reading, found.start(), found.end(), found.patient());
                }
            }
            case EN -> {
                Matcher matcher = ENGLISH.matcher(reading.text().folded());
                if (matcher.find()) {
                    describe(reading, matcher.start(), matcher.end(), english(matcher));
                }
            }
        }
    }

    private static void describe(Reading reading, int start, int end, Patient patient) {
        reading.describe(new PatientDescription(reading.text().originalStart(start), reading.text().originalEnd(end),
                patient));
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
            case "man", "male", "boy", "gentleman" -> "male";
            case "woman", "female", "girl", "lady" -> "female";
            case String _ -> null;
        };
    }
}
