package org.caseloom.nlp.context;

import java.util.regex.Pattern;

/** Japanese: the predicate stands behind what it speaks about, particles lie between. Over normalised text. */
enum JapaneseScope implements ScopeGrammar {
    INSTANCE;

    private static final Pattern BACK_TIGHT = Pattern.compile(" ?");
    private static final Pattern BACK_NEAR = Pattern.compile(
            "[ )」]*+(?:など|等|様|所見|症状|反応|徴候|兆候|像|音)?(?:の(?:訴え|合併|所見|症状|徴候|ような症状|いずれ|出現))?"
                    + "(?:は|が|も|を|に|とも|すら|:|の|もいずれ|はいずれ|についても)?(?:も|は)?(?:特に|明らかに|明らかな|全く|現在|いずれも|ともに)?[ )]*+");
    private static final Pattern BACK_CLAUSE = Pattern.compile("(?:[はがもを]、)?[^。、,;\\n]{0,20}");
    private static final Pattern FORWARD_NEAR = Pattern.compile("(?:は|が|に|、|:| |挙げられる|として|特に){0,3}");
    private static final Pattern FORWARD_CLAUSE = Pattern.compile("[^。;\\n]{0,20}");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?:方の?[叔伯祖]?[父母]?)?(?:[がはにも:の]|には|にも|が ?\\d{1,2}歳(?:時|で)に?)[ ]?");
    private static final Pattern JOIN = Pattern.compile(
            "(?:[、,・/ )」\\p{IsHan}\\p{IsKatakana}ー]|と|や|の|も|および|及び|または|又は|もしくは|あるいは|ならびに|並びに|かつ|など|等)*+");

    @Override
    public boolean reachesBack(Gap gap, String between) {
        return switch (gap) {
            case TIGHT -> BACK_TIGHT.matcher(between).matches();
            case NEAR -> BACK_NEAR.matcher(between).matches();
            case CLAUSE -> BACK_CLAUSE.matcher(between).matches();
        };
    }

    @Override
    public boolean reachesForward(Gap gap, String between) {
        return switch (gap) {
            case TIGHT -> BACK_TIGHT.matcher(between).matches();
            case NEAR -> FORWARD_NEAR.matcher(between).matches();
            case CLAUSE -> FORWARD_CLAUSE.matcher(between).matches();
        };
    }

    @Override
    public boolean relativeHas(String between) {
        return RELATIVE.matcher(between).matches();
    }

    @Override
    public boolean joins(String between) {
        return JOIN.matcher(between).matches();
    }

    @Override
    public int longest() {
        return 24;
    }
}
