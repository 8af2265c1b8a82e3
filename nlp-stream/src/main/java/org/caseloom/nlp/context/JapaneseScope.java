package org.caseloom.nlp.context;

import java.util.regex.Pattern;

import org.caseloom.lexicon.match.GuardedPattern;

/**
 * Japanese: the predicate stands behind what it speaks about, particles lie between. A mention is what the predicate
 * speaks about where it is the head of its noun phrase and the subject or object of the clause; a mention with で or
 * から is not. Over normalised text.
 */
enum JapaneseScope implements ScopeGrammar {
    INSTANCE;

    /** Nouns that add nothing of their own: 発熱の訴え, 肺炎像, 痛い感じ. */
    private static final String EMPTY_NOUN = "訴え|合併|併発|所見|症状|徴候|兆候|存在|出現|発現|発症|既往|自覚|エピソード|合併症|異常|疾患|病変|関与|混在|残存|発生|反応|ような症状|いずれ|ところ|とこ|こと|感じ|方|すべて|全て|様子|現病歴|自覚症状|随伴症状|合併症状|[一-鿿々]{1,4}(?:症状|所見|異常|徴候|兆候|変化)";
    private static final String SUFFIX = "所見|症状|反応|徴候|兆候|像|音|様|感|病変|巣|影|陰影|エピソード|発作|性|抗体|抗原|検査|病|症|状態|さ";
    private static final String AMONG = "(?:など|等|とか|なんか|なんて|って|といった症状|などの症状|等の症状)?";
    private static final String NOUN = "[)」』\\] ]*+(?:" + SUFFIX + ")?(?:\\([^()。\\n]{0,12}\\))?" + AMONG
            + "(?:する|の|という|い|な)?(?:" + EMPTY_NOUN + ")?" + AMONG;
    private static final String PARTICLE = "(?:についても|については|に関しては|はいずれも|もいずれも|ともいずれも|はともに|には|にも|とも|では|すら|さえ|は|が|も|を|に|と|:|の)?(?:も|は)?";
    private static final String ADVERB = "(?:特に|最も|もっとも|強く|第一に|まず|十分に?|やや|明らかに|明らかな|全く|まったく|現在|現在は|いずれも|ともに|共に|一切|特記すべき|何も|あまり|ほとんど|ほぼ|全然|それほど|そんなに|そこまで|そこまでは|今は|今のところ|もう|別に|まだ|極めて|みんな|ほぼ|完全に|当初|入院時|来院時|有意に|明確に|既に|すでに|徐々に|速やかに|次第に|著明に|著しく|すぐに|自然に|翌日には|翌日に|後に)*+";
    private static final GuardedPattern BACK_TIGHT = GuardedPattern.of(" ?");
    private static final GuardedPattern BACK_NEAR = GuardedPattern.of(NOUN + PARTICLE + "、?" + ADVERB + "[ )]*+");
    /** Members of the enumeration that no term names: 出血やしびれなし. */
    private static final GuardedPattern UNKNOWN_MEMBERS = GuardedPattern
            .of("(?:(?:や|、|・|と|および|または|,)[^、。,;のがをはにで \\n]{1,8}+){1,2}"
                    + AMONG + PARTICLE + ADVERB + " ?");
    /** What follows the mention shows that it is not what the predicate speaks about. */
    private static final String ELSEWHERE = "(?!で|にて|から|より|まで|後|時|前|中|下|術|薬|例|群|のため|ため|治療|切除|患者|して|し、|し |され|の)";
    private static final GuardedPattern BACK_CLAUSE = GuardedPattern.of(
            NOUN + ELSEWHERE + "[一-鿿々ァ-ヺー]{0,6}+" + PARTICLE
                    + "(?:(?<=[はがもをと])、)?[^。、,;\\nをが]{0,16}+");
    private static final GuardedPattern FORWARD_NEAR = GuardedPattern
            .of("(?:は|が|に|、|:| |挙げられる|として|特に|も|主に|まず){0,4}+[一-鿿々]{0,4}+の?");
    private static final GuardedPattern FORWARD_CLAUSE = GuardedPattern.of("[^。;\\n]{0,20}");
    private static final GuardedPattern RELATIVE = GuardedPattern.of(
            "(?:方の?[叔伯祖]?[父母]?)?(?:\\(\\d{1,3}歳?\\))?(?:(?:の1人|の一人|2人|二人)?(?:には|にも|では|で|は|が|に|も|:|;|の|、)) ?(?:\\d{1,3}歳(?:時|代)?[でに、]?|若年で|早発の|若年性の?)?[ 、]?");
    private static final GuardedPattern WITNESS = GuardedPattern
            .of("[^。、]{0,3}?(?:に気|を心配|を発見|を目撃|に驚|を主訴|を訴え(?:る患者|た患者)).*+", Pattern.DOTALL);
    private static final String TAIL = "[)」』\\]]*+(?:(?!後|時|前|中|的|術|等)[一-鿿々ァ-ヺー]){0,8}+(?:\\([^()。\\n]{0,16}\\))?(?:の(?:"
            + EMPTY_NOUN + "))?" + AMONG;
    private static final String SEPARATOR = "(?:などの|等の|といった|、|,|・|/|\\||;| |と|や|も|および|及び|または|又は|もしくは|若しくは|あるいは|或いは|ならびに|並びに|かつ|ないし|とか|だの|やら|に加え|それに|さらに)++";
    private static final String MODIFIER = "(?:[「()一-鿿々ァ-ヺーa-z0-9]{0,12}+(?:明らかな|有意な|新たな|著明な|軽度の|その他の|他の|による|の|な)?){0,2}";
    private static final GuardedPattern JOIN = GuardedPattern.of(
            TAIL + SEPARATOR + "(?:[^、。,;のがをはにでとや \\n]{1,8}" + SEPARATOR + ")?" + MODIFIER);
    private static final GuardedPattern PLACE = GuardedPattern.of("(?:に|で|には|では|の|へ|にも|でも).*+", Pattern.DOTALL);

    @Override
    public boolean reachesBack(Gap gap, String between) {
        return switch (gap) {
            case TIGHT -> BACK_TIGHT.matches(between);
            case NEAR -> BACK_NEAR.matches(between);
            case CLAUSE -> BACK_NEAR.matches(between) || BACK_CLAUSE.matches(between);
        };
    }

    @Override
    public boolean reachesAcross(String between) {
        return UNKNOWN_MEMBERS.matches(between);
    }

    @Override
    public boolean reachesForward(Gap gap, String between) {
        return switch (gap) {
            case TIGHT -> BACK_TIGHT.matches(between);
            case NEAR -> FORWARD_NEAR.matches(between);
            case CLAUSE -> FORWARD_CLAUSE.matches(between);
        };
    }

    @Override
    public boolean relativeHas(String between) {
        return RELATIVE.matches(between);
    }

    @Override
    public boolean isWitnessed(String behind) {
        return WITNESS.matches(behind);
    }

    @Override
    public boolean isWhere(String between) {
        return PLACE.matches(between);
    }

    @Override
    public boolean joins(String between) {
        return JOIN.matches(between);
    }

    @Override
    public boolean isReason(String between) {
        return false;
    }

    @Override
    public boolean isListed(String between, String from) {
        return false;
    }

    @Override
    public boolean isConsequence(String between) {
        return false;
    }

    @Override
    public boolean deniesPlace(String between) {
        return false;
    }

    @Override
    public boolean isWhole(String behind) {
        return false;
    }

    @Override
    public int longest() {
        return 30;
    }
}
