package org.caseloom.nlp.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Patient;
import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.nlp.engine.Table;

/**
 * Reads who the patient is from normalised Japanese text: the first age that is told of somebody now (65歳, 80代, 生後3か月,
 * 日齢5), sex, week of pregnancy or of birth, and work. Ages at which something happened (20歳時) are not the patient's.
 */
final class JapanesePatient {
    /** A patient and the words that say so. */
    record Found(int start, int end, Patient patient) {}

    private static final String MONTHS = "(?:ヶ月|か月|カ月|ヵ月|ケ月|箇月)";
    private static final GuardedPattern AGE = GuardedPattern.of("(?:(?<before>日齢|月齢) ?(?<count>\\d{1,3})"
            + "|(?<!\\d)(?<age>\\d{1,3}) ?(?:(?<decade>歳代|才代|代)(?!謝|表|替|理|わり)|(?<unit>歳|才|" + MONTHS
            + "|日齢)(?!前|後|時|頃|ごろ|から|で|以|間|目|毎|おき|に1)|(?<born>生日|日目の新生児)))"
            + "(?: ?\\d{1,2} ?" + MONTHS + ")?(?:児)?(?:[、,・の \\n(]{0,3}(?<sex>男性|女性|男児|女児|男子|女子|男|女|妊婦|経産婦|初産婦|褥婦))?"
            + "|(?:患者|症例)[はの:、 ]{1,2}(?<sexonly>男性|女性|男児|女児|妊婦)");
    private static final GuardedPattern BORN_DAYS = GuardedPattern.of("生後 ?(?<age>\\d{1,3}) ?(?<unit>日|週|" + MONTHS
            + ")(?!前|後|時|頃|から|で|以)");
    private static final GuardedPattern WEEKS = GuardedPattern.of("(?<what>妊娠|在胎) ?(?:週数:?)?(?<weeks>\\d{1,2}) ?週");
    private static final GuardedPattern OCCUPATION = GuardedPattern.of("職業[:は] ?(?<work>[^。、,.\\n( ]{1,15})");
    private static final List<String> OCCUPATIONS = occupations();
    /** How far behind an age the work may be said: 65歳、農業の男性. */
    private static final int NEAR = 12;
    private static final int TEN = 10;
    /** 代 counts people's tens of years only from here: a blood pressure is 130台, and often 130代. */
    private static final int OLDEST_DECADE = 100;

    private JapanesePatient() {}

    static @Nullable Found find(String folded) {
        Matcher born = BORN_DAYS.find(folded, 0);
        Matcher age = AGE.find(folded, 0);
        while (age != null && isNoDecade(age)) {
            age = AGE.find(folded, age.end());
        }
        Integer pregnant = weeks(folded, "妊娠");
        Integer bornAt = weeks(folded, "在胎");
        if (born != null && (age == null || born.start() < age.start())) {
            return new Found(born.start(), born.end(), new Patient(
                    new Patient.Age(Integer.parseInt(born.group("age")), unit(born.group("unit"))),
                    sexNear(folded, born.end()), null, bornAt, null));
        }
        String work = occupation(folded, age == null ? 0 : age.end());
        if (age == null) {
            return pregnant == null && work == null
                    ? null
                    : new Found(0, 0, new Patient(null, pregnant == null ? null : "female", pregnant, null, work));
        }
        String sex = sex(age.group("sex") == null ? age.group("sexonly") : age.group("sex"));
        if (sex == null && pregnant != null) {
            sex = "female";
        }
        Patient.Age years = age(age);
        // where a mother is told of before her child, the weeks are those of the child's birth
        Integer own = "female".equals(sex) && years != null && years.unit().equals("a") ? pregnant : null;
        return new Found(age.start(), age.end(), new Patient(years, sex, own, bornAt, work));
    }

    private static boolean isNoDecade(Matcher age) {
        String decade = age.group("decade");
        return decade != null && (Integer.parseInt(age.group("age")) % TEN != 0
                || Integer.parseInt(age.group("age")) > OLDEST_DECADE
                || decade.equals("代") && age.group("sex") == null);
    }

    private static Patient.@Nullable Age age(Matcher age) {
        if (age.group("before") != null) {
            return new Patient.Age(Integer.parseInt(age.group("count")),
                    age.group("before").equals("日齢") ? "d" : "mo");
        }
        if (age.group("age") == null) {
            return null;
        }
        int value = Integer.parseInt(age.group("age"));
        if (age.group("decade") != null) {
            return new Patient.Age(value, "a", value + TEN - 1);
        }
        return new Patient.Age(value, age.group("born") != null ? "d" : unit(age.group("unit")));
    }

    private static String unit(String word) {
        return switch (word) {
            case "歳", "才" -> "a";
            case "日齢", "日" -> "d";
            case "週" -> "wk";
            case String _ -> "mo";
        };
    }

    private static @Nullable Integer weeks(String folded, String what) {
        if (!folded.contains(what)) {
            return null;
        }
        for (Matcher weeks = WEEKS.find(folded, 0); weeks != null; weeks = WEEKS.find(folded, weeks.end())) {
            if (weeks.group("what").equals(what)) {
                return Integer.valueOf(weeks.group("weeks"));
            }
        }
        return null;
    }

    private static @Nullable String sexNear(String folded, int from) {
        for (String word : List.of("男児", "女児", "男", "女")) {
            int at = folded.indexOf(word, from, Math.min(folded.length(), from + word.length() + 2));
            if (at >= 0) {
                return sex(word);
            }
        }
        return null;
    }

    private static @Nullable String occupation(String folded, int from) {
        if (folded.contains("職業")) {
            Matcher stated = OCCUPATION.find(folded, 0);
            if (stated != null) {
                return stated.group("work");
            }
        }
        for (String word : from == 0 ? List.<String>of() : OCCUPATIONS) {
            if (folded.indexOf(word, from, Math.min(folded.length(), from + NEAR)) >= 0) {
                return word;
            }
        }
        return null;
    }

    private static List<String> occupations() {
        List<String> words = new ArrayList<>();
        Table.rows(JapanesePatient.class, "occupations.tsv", 1).forEach(row -> words.add(row.getFirst()));
        words.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return words;
    }

    static @Nullable String sex(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case "男性", "男児", "男子", "男" -> "male";
            case "女性", "女児", "女子", "女", "妊婦", "経産婦", "初産婦", "褥婦" -> "female";
            case String _ -> null;
        };
    }
}
