package org.caseloom.nlp.context;

import java.util.Set;
import java.util.regex.Pattern;

/** English: most cues stand before what they speak about, separated by adjectives. Over normalised text. */
enum EnglishScope implements ScopeGrammar {
    INSTANCE;

    private static final Pattern FORWARD_TIGHT = Pattern.compile(" (?:an? |the |any |his |her )?");
    private static final Pattern FORWARD_NEAR = Pattern
            .compile("[ :](?:[a-z0-9'/-]{1,24} ){0,4}+(?:[a-z0-9-]{1,24}/)?");
    /** Members of an enumeration that no term names, up to the last one. */
    private static final Pattern FORWARD_LIST = Pattern
            .compile("[ :](?:(?:[a-z'-]{1,24} ){0,3}[a-z'-]{1,24}, ){1,4}"
                    + "(?:(?:or|nor|and)|(?:[a-z'-]{1,24} ){1,3}(?:or|nor)) (?:[a-z'-]{1,24} ){0,3}");
    /** What is named by its signs: no clinical signs or symptoms of. */
    private static final Pattern FORWARD_SIGNS = Pattern.compile(
            "[ :](?:[a-z-]{1,24} ){0,2}(?:signs?|symptoms?|complaints?|findings?|features?|evidence|indications?|suggestions?|history)"
                    + "(?: (?:and|or) (?:signs?|symptoms?|findings?))? (?:of|for) (?:[a-z-]{1,24} ){0,3}");
    private static final Pattern LISTED = Pattern
            .compile("[ :](?:(?:[a-z'-]{1,24} ){0,3}[a-z'-]{1,24}, ){1,4}(?:[a-z'-]{1,24} ){0,2}");
    private static final Pattern LIST_ENDS = Pattern.compile("[a-z' -]{1,40}(?:, [a-z' -]{1,30}){0,3},? (?:or|nor) ");
    /** What came of an illness, and so was at its time: a history of asthma complicated by pneumonia. */
    private static final Pattern CONSEQUENCE = Pattern.compile(
            ",? (?:(?:that|which) )?(?:(?:was|were|is|has been|had been) )?(?:complicated|followed|accompanied|manifested|caused) by (?:[a-z-]{1,20} ){0,3}");
    private static final Pattern FORWARD_CLAUSE = Pattern.compile("[ :](?:[a-z0-9'/-]{1,24},? ){0,8}+");
    private static final Pattern BACK_TIGHT = Pattern.compile(" ?");
    private static final Pattern BACK_NEAR = Pattern.compile(
            "[ )]*+(?:(?:is|was|were|are|has|have|had|been|be|being|also|both|all|initially|subsequently|therefore|"
                    + "could|can|currently|strongly|clinically|diagnosed|found|noted|seen|known|reported|documented|present|about|approximately|over|nearly|almost|some|several|many|a|few|\\d{1,2}|"
                    + "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty) )*+");
    private static final Pattern BACK_CLAUSE = Pattern.compile(" (?:[a-z0-9'-]{1,24} ){0,5}+");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?: |(?=: ?)|: )(?:(?:also|both|all|each|who|and|had|has|have|was|were|is|are) )*+"
                    + "(?:with|having|(?:died|dying|passed away|succumbed)(?: at (?:the )?(?:age(?: of)? )?\\d{1,3}(?: years)?)?"
                    + "(?: of| from| with| to| due to)|(?:diagnosed|affected|treated|hospitalized|followed|afflicted)(?: with| by| for)"
                    + "|suffers from|suffered from|suffers|suffered|developed|(?:found|known|reported|noted|said|thought) to have"
                    + "|recently had|previously had|once had|died, |deceased[,:]? |(?=\\()|-|:|(?<=had |has |have |is |was |are |were ))"
                    + " ?(?:(?:an?|the|also|positive for|early|early-onset|severe|mild|bilateral|similar|recurrent|known|type \\d|history of|history significant for|multiple|chronic|some|several) ){0,3}");
    /** What is said of a member of an enumeration on the side. */
    private static final Pattern BRACKET = Pattern.compile(" \\([^()]{1,40}\\)");
    private static final Pattern REASON = Pattern
            .compile(" (?:for|due to|because of|secondary to) (?:[a-z-]{1,20} ){0,3}");
    private static final Pattern WHOLE = Pattern.compile("$|[.,;]| (?:is|are|was|were|seen|found|palpable|present)\\b");
    /** What stands before a place that is denied itself, alone or in an enumeration: no palpable lymph nodes, no mass or neck nodes. */
    private static final Pattern DENIED_PLACE = Pattern.compile(
            "(?:.*(?:,|[ /](?:or|nor|and)))? (?:(?!(?:in|on|of|at|to|over|near|around|from|the|a|an|his|her|their|with|for|by|into|through|along|within|or|nor|and) )[a-z-]{1,20} ){0,2}+");
    private static final Set<String> SEPARATORS = Set.of("and", "or", "nor", "and/or", "plus");
    /** Words before the first separator belong to the mention before it: "fever at home, ...". */
    private static final int LONGEST_TAIL = 3;
    /** Words between separators are a member that the ontology does not know, or adjectives. */
    private static final int LONGEST_MEMBER = 4;

    @Override
    public boolean reachesBack(Gap gap, String between) {
        String line = WrappedText.line(between);
        return switch (gap) {
            case TIGHT -> BACK_TIGHT.matcher(line).matches();
            case NEAR -> BACK_NEAR.matcher(line).matches();
            case CLAUSE -> BACK_CLAUSE.matcher(line).matches();
        };
    }

    @Override
    public boolean reachesAcross(String between) {
        return false;
    }

    @Override
    public boolean reachesForward(Gap gap, String between) {
        String line = WrappedText.line(between);
        return switch (gap) {
            case TIGHT -> FORWARD_TIGHT.matcher(line).matches();
            case NEAR -> FORWARD_NEAR.matcher(line).matches()
                    || line.indexOf(',') > 0 && FORWARD_LIST.matcher(line).matches()
                    || (line.contains(" of ") || line.contains(" for ")) && FORWARD_SIGNS.matcher(line).matches();
            case CLAUSE -> FORWARD_CLAUSE.matcher(line).matches();
        };
    }

    @Override
    public boolean relativeHas(String between) {
        return RELATIVE.matcher(WrappedText.line(between)).matches();
    }

    @Override
    public boolean isWitnessed(String behind) {
        return false;
    }

    @Override
    public boolean isWhere(String behind) {
        return false;
    }

    @Override
    public boolean joins(String between) {
        int words = 0;
        boolean separated = false;
        String line = BRACKET.matcher(WrappedText.line(between)).replaceAll(" ");
        for (String token : line.replace("as well as", ",").replace(",", " , ").replace("/", " , ").strip()
                .split(" +")) {
            if (token.equals(",") || SEPARATORS.contains(token)) {
                separated = true;
                words = 0;
            } else if (!token.isEmpty()) {
                words++;
                if (!isWord(token) || words > (separated ? LONGEST_MEMBER : LONGEST_TAIL)) {
                    return false;
                }
            }
        }
        return separated || words == 0;
    }

    @Override
    public boolean isReason(String between) {
        return REASON.matcher(WrappedText.line(between)).matches();
    }

    @Override
    public boolean isListed(String between, String from) {
        return between.indexOf(',') > 0 && LISTED.matcher(WrappedText.line(between)).matches()
                && LIST_ENDS.matcher(WrappedText.line(from)).lookingAt();
    }

    @Override
    public boolean isConsequence(String between) {
        return CONSEQUENCE.matcher(WrappedText.line(between)).matches();
    }

    @Override
    public boolean isWhole(String behind) {
        return WHOLE.matcher(WrappedText.line(behind)).lookingAt();
    }

    @Override
    public boolean deniesPlace(String between) {
        return DENIED_PLACE.matcher(WrappedText.line(between)).matches();
    }

    private static boolean isWord(String token) {
        return token.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c == '\'');
    }

    @Override
    public int longest() {
        return 60;
    }
}
