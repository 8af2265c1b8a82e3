package org.caseloom.nlp.patient;

import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Patient;
import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.lexicon.text.Characters;

/**
 * Reads who the patient is from normalised English text: the first age that is told of somebody now ("a 65-year-old
 * man", "aged 65 years", 65M, "in her 70s", "a 3-day-old girl"), sex, where need be by the pronoun behind the age, week of
 * pregnancy or of birth, and work. Ages of relatives and at which something happened ("at the age of 20") are not the
 * patient's.
 */
final class EnglishPatient {
    /** A patient and the words that say so. */
    record Found(int start, int end, Patient patient) {}

    private static final String SEX = "man|woman|male|female|boy|girl|gentleman|lady|infant|child|patient|m|f|primigravida|multigravida|nulliparous";
    private static final String NOUN = "(?:[ ,-]{1,3}(?!\\w+ing\\b|and\\b|with\\b|who\\b|was\\b)[a-z0-9-]{1,20}){0,5}?[ ,-]{1,2}(?<sex>"
            + SEX + ")\\b";
    private static final GuardedPattern AGE = GuardedPattern.of("(?<age>\\d{1,3})(?:"
            + "[- ]?(?<unit>year|yr|month|mo|week|wk|day)s?[- ]old|[- ]?(?<short>y/?o|yo|y\\.o\\.)(?![a-z])| ?(?<of>years|months|weeks|days) of age\\b"
            + "| ?y\\b(?= ?[/,]? ?(?:m|f|male|female)\\b)|(?= ?[/-]? ?(?:m|f|male|female)\\b(?!/)))(?:" + NOUN
            + "| ?[/,-]? ?(?<letter>m|f|male|female)\\b)?");
    private static final GuardedPattern AGED = GuardedPattern
            .of("(?:aged |age[: ]+(?:of )?)(?<age>\\d{1,3})(?: (?<unit>year|month|week|day)s?)?\\b");
    private static final GuardedPattern DECADE = GuardedPattern
            .of("(?<sex>man|woman|lady|gentleman|male|female|patient)? ?in (?<whose>his|her|their) (?:early |mid-?|late )?(?<decade>[2-9]0)'?s\\b");
    private static final GuardedPattern WEEKS = GuardedPattern.of(
            "(?<weeks>\\d{1,2})(?: ?[+,] ?\\d)?[- ]?(?:weeks?|wk)'?(?:[- ](?<what>pregnant|gestation|of gestation|of pregnancy|gestational age))\\b");
    private static final GuardedPattern STATED_SEX = GuardedPattern.of("(?:sex|gender)[: ]+(?<sex>male|female|m|f)\\b");
    private static final GuardedPattern WORK = GuardedPattern
            .of("(?:occupation[: ]+(?:is |was )?|works as an? |worked as an? |working as an? )(?<work>[a-z][a-z -]{2,30}?)(?=[.,;\\n]| and | who | in | at | with |$)");
    private static final GuardedPattern PRONOUN = GuardedPattern.of("(?:he|his|him|she|her)\\b");
    private static final GuardedPattern NOT_NOW = GuardedPattern
            .of("(?:at|since|until|from|before|after|by)(?: the)?(?: age)?(?: of)? ");
    private static final String RELATIVES = "(?:mother|father|sister|brother|son|daughter|wife|husband|grandmother|grandfather|aunt|uncle"
            + "|cousin|donor|siblings?|parents?|spouse|partner|twin)";
    private static final GuardedPattern RELATIVE = GuardedPattern.of(RELATIVES + "[a-z,' ]{0,30}");
    private static final GuardedPattern RELATIVE_BEHIND = GuardedPattern
            .of("[, ]{1,2}(?:(?:healthy|maternal|paternal|older|younger|male|female|half|identical|living|unrelated)[ -]){0,2}"
                    + RELATIVES + "\\b");
    private static final int BEFORE = 40;
    /** How far behind the age a pronoun still is the patient's. */
    private static final int PRONOUNS = 300;
    private static final int TEN = 10;
    private static final int OLDEST = 120;

    private EnglishPatient() {}

    static @Nullable Found find(String folded) {
        Integer weeks = null;
        boolean ofBirth = false;
        boolean counts = folded.contains("week") || folded.contains("wk");
        Matcher read = null;
        Matcher stated = null;
        Matcher work = null;
        for (int at = 0; at < folded.length(); at++) {
            if (!isWordStart(folded, at)) {
                continue;
            }
            char c = folded.charAt(at);
            if (read == null) {
                read = age(folded, at);
            }
            if (counts && weeks == null && Characters.isDigit(c)) {
                Matcher pregnant = WEEKS.at(folded, at);
                if (pregnant != null) {
                    weeks = Integer.valueOf(pregnant.group("weeks"));
                    ofBirth = folded.substring(Math.max(0, at - BEFORE), at).contains("born")
                            || folded.substring(Math.max(0, at - BEFORE), at).contains("deliver");
                }
            }
            stated = stated == null ? STATED_SEX.at(folded, at) : stated;
            work = work == null ? WORK.at(folded, at) : work;
        }
        String occupation = work == null ? null : work.group("work").strip();
        String ethnicity = ethnicity(folded, read);
        if (read == null) {
            String sex = stated == null ? null : sex(stated.group("sex"));
            return sex == null && occupation == null // a people alone describes nobody
                    ? null
                    : new Found(stated == null ? work.start() : stated.start(),
                            stated == null ? work.end() : stated.end(),
                            new Patient(null, sex, null, null, occupation, ethnicity));
        }
        Patient.Age age = age(read);
        String sex = sexOf(read);
        sex = sex == null && stated != null ? sex(stated.group("sex")) : sex;
        boolean pregnant = weeks != null && !ofBirth && age.unit().equals("a") && !"male".equals(sex);
        sex = sex == null && pregnant ? "female" : sex;
        sex = sex == null ? pronoun(folded, read.end()) : sex;
        return new Found(read.start(), read.end(), new Patient(age, sex, pregnant ? weeks : null,
                ofBirth ? weeks : null, occupation, ethnicity));
    }

    /** The words for the people of the patient, around the age or as an entry of their own. */
    private static @Nullable String ethnicity(String folded, @Nullable Matcher age) {
        int[] stated = age == null
                ? null
                : Ethnicity.stated(folded, Math.max(0, age.start() - BEFORE),
                        Math.min(folded.length(), age.end() + BEFORE));
        stated = stated == null ? Ethnicity.entry(folded) : stated;
        return stated == null ? null : folded.substring(stated[0], stated[1]);
    }

    private static @Nullable Matcher age(String folded, int at) {
        char c = folded.charAt(at);
        Matcher read = Characters.isDigit(c)
                ? AGE.at(folded, at)
                : c == 'a' ? AGED.at(folded, at) : DECADE.at(folded, at);
        if (read == null || isOfAnother(folded, at) || RELATIVE_BEHIND.isAt(folded, read.end())
                || !isDecade(read) && Integer.parseInt(read.group("age")) > OLDEST) {
            return null;
        }
        return read;
    }

    private static boolean isDecade(Matcher read) {
        return read.namedGroups().containsKey("decade");
    }

    /** Whether it is the age of a relative, or one at which something happened. */
    private static boolean isOfAnother(String folded, int at) {
        for (int from = Math.max(0, at - BEFORE); from < at; from++) {
            if (isWordStart(folded, from)
                    && (NOT_NOW.mayBegin(folded, from) && NOT_NOW.matches(folded, from, at)
                            || RELATIVE.mayBegin(folded, from) && RELATIVE.matches(folded, from, at))) {
                return true;
            }
        }
        return false;
    }

    private static Patient.Age age(Matcher read) {
        if (isDecade(read)) {
            int decade = Integer.parseInt(read.group("decade"));
            return new Patient.Age(decade, "a", decade + TEN - 1);
        }
        boolean aged = !read.namedGroups().containsKey("of");
        String unit = aged || read.group("unit") != null ? read.group("unit") : read.group("of");
        return new Patient.Age(Integer.parseInt(read.group("age")), switch (unit) {
            case "month", "months", "mo" -> "mo";
            case "week", "weeks", "wk" -> "wk";
            case "day", "days" -> "d";
            case null -> "a";
            case String _ -> "a";
        });
    }

    private static @Nullable String sexOf(Matcher read) {
        if (isDecade(read)) {
            String sex = sex(read.group("sex"));
            return sex == null ? sex(read.group("whose")) : sex;
        }
        if (!read.namedGroups().containsKey("sex")) {
            return null;
        }
        return sex(read.group("sex") == null ? read.group("letter") : read.group("sex"));
    }

    /** The sex by the first pronoun behind the age. */
    private static @Nullable String pronoun(String folded, int from) {
        int to = Math.min(folded.length(), from + PRONOUNS);
        for (int at = from; at < to; at++) {
            Matcher pronoun = PRONOUN.mayBegin(folded, at) && isWordStart(folded, at) ? PRONOUN.at(folded, at) : null;
            if (pronoun != null) {
                return sex(pronoun.group());
            }
        }
        return null;
    }

    private static boolean isWordStart(String folded, int at) {
        char c = folded.charAt(at);
        char before = at == 0 ? ' ' : folded.charAt(at - 1);
        return (Characters.isLatin(c) || Characters.isDigit(c)) && !Characters.isLatin(before)
                && !Characters.isDigit(before) && before != '.' && (before != '-' || Characters.isLatin(c))
                && before != '/';
    }

    private static @Nullable String sex(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case "man", "male", "boy", "gentleman", "m", "he", "his", "him" -> "male";
            case "woman", "female", "girl", "lady", "f", "she", "her", "primigravida", "multigravida", "nulliparous" ->
                "female";
            case String _ -> null;
        };
    }
}
