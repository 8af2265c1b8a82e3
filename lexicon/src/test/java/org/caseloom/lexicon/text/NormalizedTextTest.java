package org.caseloom.lexicon.text;

import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NormalizedTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        ＢＴ３９．２, bt39.2
        ｹﾞﾘ ｱﾘ, ゲリ アリ
        SpO２　９１％, spo2 91%
        39℃, 39°c
        Ⅱ型糖尿病, 2型糖尿病
        発熱（－）, 発熱(-)
        COVID‐19, covid-19
        肝･腎, 肝・腎
        38〜39度, 38~39度
        頚部, 頸部
        μg, μg
        """)
    void spellingsThatMeanTheSameBecomeOne(String written, String folded) {
        assertThat(NormalizedText.fold(written)).isEqualTo(folded);
    }

    /** Spellings of one thing, Japanese beside English, each with the folded form that all of them have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2型糖尿病 | Ⅱ型糖尿病 ; II型糖尿病 ; ii型糖尿病 ; ２型糖尿病 ; ⅱ型糖尿病
        type 2 diabetes | type II diabetes ; Type Ⅱ diabetes ; TYPE ii DIABETES ; type ２ diabetes
        3b期 | Ⅲb期 ; IIIb期 ; IIIB期 ; ３ｂ期
        stage 3b | stage IIIB ; Stage Ⅲb ; stage 3B
        nyha 3度 | NYHA III度 ; NYHA Ⅲ度 ; ＮＹＨＡ　Ⅲ度
        class-4 | Class-IV ; class-４
        2音亢進 | II音亢進 ; Ⅱ音亢進
        grade 10 | grade X ; Grade Ⅹ
        β遮断薬 | ß遮断薬 ; Β遮断薬 ; beta遮断薬 ; ＢＥＴＡ遮断薬
        β blocker | beta blocker ; ß blocker ; Beta Blocker
        tnf-α | TNF-alpha ; TNF‐α ; TNF－Α ; TNF-𝛂
        α1-アンチトリプシン | alpha1-アンチトリプシン ; Ａｌｐｈａ1－アンチトリプシン
        σ受容体 | Σ受容体 ; ς受容体
        コーヒー残渣様 | コ－ヒー残渣様 ; コ―ヒー残渣様 ; ｺｰﾋｰ残渣様 ; コ−ヒー残渣様 ; コ‐ヒー残渣様
        ギランーバレー症候群 | ギラン-バレー症候群 ; ギラン‐バレー症候群 ; ギランーバレー症候群
        ウイルス性肝炎 | ウィルス性肝炎 ; ｳｨﾙｽ性肝炎 ; ウイルス性肝炎
        ウエルニッケ脳症 | ウェルニッケ脳症 ; ｳｪﾙﾆｯｹ脳症
        ベバシズマブ | ヴェバシズマヴ ; ベバシズマブ
        フォンビルブランド病 | フォンヴィルブランド病 ; ﾌｫﾝﾋﾞﾙﾌﾞﾗﾝﾄﾞ病
        3ヶ月前 | 3か月前 ; ３ヵ月前 ; 3カ月前 ; 3ケ月前 ; 3箇月前
        数ヶ所 | 数か所 ; 数カ所 ; 数箇所
        頸部 | 頚部 ; 頸部
        治癒 | 治愈 ; 治癒
        痙攣 | 痉攣 ; 痙挛 ; 痙攣
        嚢胞 | 囊胞 ; 嚢胞
        頬部 | 頰部 ; 頬部
        靭帯 | 靱帯 ; 韌帯 ; 靭帯
        狭心症 | 狹心症 ; 狭心症
        皮膚掻痒症 | 皮膚瘙痒症 ; 皮膚搔癢症
        脳の顔 | 腦の顏 ; 脳の顔
        回盲部 | 廻盲部 ; 回盲部
        肝・腎 | 肝･腎 ; 肝·腎 ; 肝•腎 ; 肝⋅腎
        covid-19 | COVID‐19 ; COVID–19 ; COVID−19 ; ＣＯＶＩＤ－１９ ; COVID─19
        """)
    void allSpellingsOfAThingAreOne(String folded, String spellings) {
        assertThat(Stream.of(spellings.split(" ; ")))
                .allSatisfy(written -> assertThat(NormalizedText.fold(written)).isEqualTo(folded));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        癌と がんと ガン | 癌と がんと ガン
        II誘導、IV、点滴IV | ii誘導、iv、点滴iv
        IV antibiotics | iv antibiotics
        prototype II | prototype ii
        type via catheter | type via catheter
        alphabet, betamethasone | alphabet, betamethasone
        Meißner | meißner
        コンピュータ コンピューター | コンピュータ コンピューター
        アカ月、しか月が | アカ月、しか月が
        38-39度、A-B | 38-39度、a-b
        障碍と障害 | 障碍と障害
        """)
    void whatOnlyLooksAlikeStaysApart(String written, String folded) {
        assertThat(NormalizedText.fold(written)).isEqualTo(folded);
    }

    @Test
    void aNumeralCoversAllThatItWasMadeOf() {
        NormalizedText text = NormalizedText.of("😷VIII型とX度");

        assertThat(text.folded()).isEqualTo("😷8型と10度");
        assertThat(text.cased()).hasSameSizeAs(text.folded());
        assertThat(text.originalStart(2)).isEqualTo(2);
        assertThat(text.originalEnd(3)).isEqualTo(6);
        assertThat(text.original().substring(text.originalStart(5), text.originalEnd(7))).isEqualTo("X");
    }

    /** The alphabet of what context decides, so that folds meet each other. */
    @Property(tries = 5000)
    void placesOfFoldsInContextCoverTheOriginalInOrder(@ForAll("tricky") String original) {
        placesCoverTheOriginalInOrder(original);
        normalisingTwiceChangesNothing(original);
    }

    @Provide
    Arbitrary<String> tricky() {
        return Arbitraries
                .of("type ", "stage-", "I", "V", "X", "ii", "a", "b", "型", "期", "ß", "alpha", "beta", "ア", "ウ", "ィ",
                        "ェ", "ヴ", "ァ", "-", "－", "ー", "3", "数", "か", "ヶ", "ヵ", "月", "ﾊ", "ﾞ", "靱", "😷", "℃", "Ⅻ",
                        "\u0301")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }

    @Test
    void theCaseIsKeptBesideTheFoldedText() {
        NormalizedText text = NormalizedText.of("ＢＴ39 and Bt");

        assertThat(text.cased()).isEqualTo("BT39 and Bt");
        assertThat(text.folded()).isEqualTo("bt39 and bt");
    }

    @Test
    void aCharacterThatBecomesTwoKeepsItsOnePlace() {
        NormalizedText text = NormalizedText.of("体温39℃です");

        int degree = text.folded().indexOf("°c");
        assertThat(text.originalStart(degree)).isEqualTo(4);
        assertThat(text.originalEnd(degree + 2)).isEqualTo(5);
    }

    @Test
    void twoCharactersThatBecomeOneKeepBothPlaces() {
        NormalizedText text = NormalizedText.of("ｹﾞﾘ");

        assertThat(text.folded()).isEqualTo("ゲリ");
        assertThat(text.originalStart(0)).isZero();
        assertThat(text.originalEnd(1)).isEqualTo(2);
    }

    @Property(tries = 2000)
    void placesCoverTheOriginalInOrder(@ForAll String original) {
        NormalizedText text = NormalizedText.of(original);

        assertThat(text.cased()).hasSameSizeAs(text.folded());
        int last = 0;
        for (int i = 0; i < text.folded().length(); i++) {
            assertThat(text.originalStart(i)).isBetween(0, last);
            assertThat(text.originalEnd(i + 1)).isGreaterThan(text.originalStart(i)).isGreaterThanOrEqualTo(last);
            last = text.originalEnd(i + 1);
        }
        assertThat(last).isEqualTo(original.length());
    }

    @Property(tries = 2000)
    void normalisingTwiceChangesNothing(@ForAll String original) {
        String once = NormalizedText.of(original).cased();

        assertThat(NormalizedText.of(once).cased()).isEqualTo(once);
    }

    @Property
    void codePointOffsetsAreJavasOwn(@ForAll String text) {
        CodePoints points = CodePoints.of(text);
        for (int i = 0; i <= text.length(); i++) {
            assertThat(points.offset(i)).isEqualTo(text.codePointCount(0, i));
        }
        for (int i = 0; i <= text.codePointCount(0, text.length()); i++) {
            assertThat(points.index(i)).isEqualTo(text.offsetByCodePoints(0, i));
        }
    }

    @Test
    void codePointOffsetsOfALongTextWithPairs() {
        String text = "😷咳".repeat(1000);
        CodePoints points = CodePoints.of(text);

        assertThat(points.offset(text.length())).isEqualTo(2000);
        assertThat(points.offset(3 * 700)).isEqualTo(1400);
        assertThat(points.index(1401)).isEqualTo(3 * 700 + 2);
    }
}
