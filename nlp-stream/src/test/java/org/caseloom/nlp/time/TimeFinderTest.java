package org.caseloom.nlp.time;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.testing.ProcessorTime;

import static org.assertj.core.api.Assertions.assertThat;

class TimeFinderTest {
    private static final String[] PIECES = {"2023", "年", "5", "月", "日", "3", "か月", "週", "間", "前", "後", "目", "入院", "術",
            "術後",
            "第", "病日", "〜", "/", ".", "-", "x", "X-", "令和", "R", "数", "半", "翌日", "同年", "同", "回", "1日", "時", "(", ")",
            "、", "。",
            "約", "歳", "ｘ", "\ud842", "①", "㎎", "頃", "上旬"};

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        2023年5月3日に受診した             | 2023年5月3日 date 2023-05-03
        ２０２３／５／３ 入院               | 2023/5/3 date 2023-05-03
        2023.5.3、2023-11-20             | 2023.5.3 date 2023-05-03; 2023-11-20 date 2023-11-20
        2019年より通院                    | 2019年 date 2019
        令和5年5月頃                      | 令和5年5月頃 date 2023-05~
        R5.5.3に手術                     | r5.5.3 date 2023-05-03
        平成30年12月上旬                  | 平成30年12月上旬 date 2018-12-0X
        昭和63年3月18日                   | 昭和63年3月18日 date 1988-03-18
        20XX年7月より                     | 20xx年7月 date 20XX-07
        X年8月、X-2年に切除                | x年8月 date [X]-08; x-2年 date [X-2]
        5月3日に発熱                      | 5月3日 date XXXX-05-03
        2010年6月に診断、8月に再発、10日に入院 | 2010年6月 date 2010-06; 8月 date 2010-08; 10日 date 2010-08-10
        2010年6月に診断、同年8月に切除、翌年2月に再発 | 2010年6月 date 2010-06; 同年8月 date 2010-08; 翌年2月 date 2011-02
        2021年2月28日に発症し翌日に入院      | 2021年2月28日 date 2021-02-28; 翌日 relative 2021-03-01
        1990年代に多い                    | 1990年代 date 199X
        入院3日前より                     | 入院3日前 relative -P3D/admission
        入院の約2週間前                    | 入院の約2週間前 relative -P2W/admission
        入院4日目に                       | 入院4日目 relative P3D/admission
        第5病日に                         | 第5病日 relative P4D/illness
        術後2週で退院                     | 術後2週 relative P2W/surgery
        術後7日目より食事                  | 術後7日目 relative P7D/surgery
        POD3に発熱                       | pod3 relative P3D/surgery
        3か月前から咳嗽                    | 3ヶ月前 relative -P3M/presentation
        ３ヶ月前、２ケ月前、１カ月前           | 3ヶ月前 relative -P3M/presentation; 2ヶ月前 relative -P2M/presentation; 1ヶ月前 relative -P1M/presentation
        2～3日前に                        | 2~3日前 relative -P2D..-P3D/presentation
        数日前より                        | 数日前 relative -PXD/presentation
        投与開始から1週間後                 | 投与開始から1週間後 relative P1W/start
        投与開始2か月前                    | 投与開始2ヶ月前 relative -P2M/start
        発症1年2か月後                    | 発症1年2ヶ月後 relative P1Y2M/onset
        手術1か月半後                     | 手術1ヶ月半後 relative P1.5M/surgery
        術後1年半                         | 術後1年半 relative P1Y6M/surgery
        生後3か月の女児                    | 生後3ヶ月 relative P3M/birth
        妊娠32週1日                      | 妊娠32週1日 relative P32W1D/gestation
        14歳時に                         | 14歳時 relative P14Y/birth
        2週間後、同日、その後                | 2週間後 relative P2W/prior; 同日 relative P0D/prior; その後 relative after/prior
        入院時、来院時、術前、術後、退院後       | 入院時 relative P0D/admission; 来院時 relative P0D/visit; 術前 relative before/surgery; 術後 relative after/surgery; 退院後 relative after/discharge
        入院中、入院翌日、手術当日             | 入院中 relative during/admission; 入院翌日 relative P1D/admission; 手術当日 relative P0D/surgery
        昨日、今朝                        | 昨日 relative -P1D/document; 今朝 relative P0D/document
        10年来の頭痛                      | 10年来 relative -P10Y/presentation
        3日間、約2年間、24時間              | 3日間 duration P3D; 約2年間 duration P2Y; 24時間 duration PT24H
        2日で軽快し、5日続いた              | 2日 duration P2D; 5日 duration P5D
        1日3回、週に2回、1日5〜6回、3回/日     | 1日3回 frequency R3/P1D; 週に2回 frequency R2/P1W; 1日5~6回 frequency R5..6/P1D; 3回/日 frequency R3/P1D
        毎日、隔日                        | 毎日 frequency R1/P1D; 隔日 frequency R1/P2D
        """)
    void wordsForTimesHaveAValue(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        体温39.2℃、血圧 120/80 mmHg
        5mgを3錠
        3年前立腺癌
        手術時間は長い
        2回の肝生検
        3カ所に認めた
        65歳の男性
        WBC 12000/μL
        胎児の2/3
        右乳房9時方向
        一時的、十二指腸
        治療後期
        """)
    void otherNumbersAndWordsAreNone(String text) {
        assertThat(found(text).replaceAll("手術.*|3年前.*", "")).isEmpty();
    }

    @Provide
    Arbitrary<String> broken() {
        return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 2000)
    void timesStandInOrderAndNeverOverlap(@ForAll("broken") String text) {
        String folded = NormalizedText.fold(text);
        int free = 0;
        for (TimeExpression time : TimeFinder.find(folded)) {
            assertThat(time.start()).isGreaterThanOrEqualTo(free);
            assertThat(time.end()).isGreaterThan(time.start()).isLessThanOrEqualTo(folded.length());
            assertThat(time.value()).isNotEmpty();
            free = time.end();
        }
    }

    @Test
    void hundredThousandCharactersTakeLinearTime() {
        for (String unit : new String[]{"入院3日前", "9", "術後", "3日間", "x-", "数", "2023年", "同年"}) {
            assertThat(ProcessorTime.of(() -> TimeFinder.find(unit.repeat(100_000 / unit.length())))).as(unit)
                    .isLessThan(Duration.ofSeconds(20));
        }
    }

    private static String found(String text) {
        String folded = NormalizedText.fold(text);
        return TimeFinder.find(folded)
                .stream()
                .map(time -> folded.substring(time.start(), time.end()) + " "
                        + time.kind().name().toLowerCase(Locale.ROOT) + " " + time.value())
                .collect(Collectors.joining("; "));
    }
}
