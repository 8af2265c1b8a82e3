package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

class FormRowsTest {
    @TempDir
    Path folder;

    @Test
    void aFormOfADictionaryIsANameOfItsStandardName() throws IOException {
        SourceFile file = read("発熱,R509,発熱\r\n熱発,R509,発熱\r\n２型　糖尿病,E11,２型糖尿病\r\n");

        assertThat(Importing.concepts(file)).containsExactly(
                "BYOMEI-NAME:発熱 (finding): 発熱 ja preferred; 熱発 ja collected; classified-as ICD10:R50.9",
                "BYOMEI-NAME:2型糖尿病 (disease): ２型糖尿病 ja preferred; ２型　糖尿病 ja collected; classified-as ICD10:E11");
        assertThat(file.source().id()).isEqualTo("manbyo");
    }

    @Test
    void aFormWithoutACodeOrNameIsLeftOutAndOneWithACodeOnlyIsRelatedToIt() throws IOException {
        SourceFile file = read("下痢なし,-1,-1\r\n狭窄の疑い,I658,-1\r\n謎の病,ｺｰﾄﾞ無し,-1\r\n不妊の病,-1,不妊の病\r\n");

        assertThat(Importing.concepts(file)).containsExactly("ICD10:I65.8 (disease): 狭窄の疑い ja related",
                "BYOMEI-NAME:不妊の病 (disease): 不妊の病 ja preferred");
        assertThat(Importing.remarks(file)).containsExactlyInAnyOrder("FORM_WITHOUT_CONCEPT 2",
                "FORM_WITH_CODE_ONLY 1", "CODE_UNREADABLE 1");
    }

    @Test
    void aNegatedFormNeverBecomesANameButAStandardNameThatNegatesDoes() throws IOException {
        SourceFile file = read("痛みもない,R529,疼痛\r\n疼痛なし,R529,疼痛\r\n外傷・合併なし,S000,外傷・合併なし\r\n"
                + "外傷合併症なし,S000,外傷・合併なし\r\n");

        assertThat(Importing.concepts(file)).containsExactly(
                "BYOMEI-NAME:疼痛 (finding): 疼痛 ja preferred; 痛みもない ja related; 疼痛なし ja related;"
                        + " classified-as ICD10:R52.9",
                "BYOMEI-NAME:外傷・合併なし (disease): 外傷・合併なし ja preferred; 外傷合併症なし ja collected;"
                        + " classified-as ICD10:S00.0");
        assertThat(Importing.remarks(file)).containsExactly("FORM_NEGATED 2");
    }

    @Test
    void aFormOfSeveralNamesIsRelatedToEachAndItsCodesAreNobodys() throws IOException {
        SourceFile file = read("咳痰,\"R05,R093\",咳，喀痰\r\n腎症,\"E142,N083\",糖の腎症\r\n咳,\"R05,-1\",咳\r\n");

        assertThat(Importing.concepts(file)).containsExactly(
                "BYOMEI-NAME:咳 (finding): 咳 ja preferred; 咳痰 ja related; classified-as ICD10:R05",
                "BYOMEI-NAME:喀痰 (disease): 喀痰 ja preferred; 咳痰 ja related",
                "BYOMEI-NAME:糖の腎症 (disease): 糖の腎症 ja preferred; 腎症 ja collected; classified-as ICD10:E14.2;"
                        + " classified-as ICD10:N08.3");
        assertThat(Importing.remarks(file)).containsExactly("FORM_OF_SEVERAL_NAMES 1");
    }

    @Test
    void theCodeOfAStandardNameIsThatOfItsOwnRowWhateverItsFormsHave() throws IOException {
        SourceFile file = read("熱発,R500,発熱\r\n発熱,R509,発熱\r\n体温高め,A00,発熱\r\n");

        assertThat(Importing.concepts(file)).containsExactly(
                "BYOMEI-NAME:発熱 (finding): 発熱 ja preferred; 熱発 ja collected; 体温高め ja collected;"
                        + " classified-as ICD10:R50.9");
    }

    @Test
    void aFourthColumnTellsTheReliability() throws IOException {
        assertThat(Importing.concepts(read("発熱,R509,発熱,S\r\n熱発,R509,発熱,A\r\n"))).containsExactly(
                "BYOMEI-NAME:発熱 (finding): 発熱 ja preferred; 熱発 ja collected; classified-as ICD10:R50.9");
    }

    @Test
    void frequentEntriesHaveReadings() throws IOException {
        assertThat(Importing.concepts(read("出現形\tICDコード\t標準病名\tしゅつげんけい\t東大診療録頻度\n"
                + "熱発\tR509\t発熱\tねっぱつ\t7\n謎\t-1\t-1\tなぞ\t1\n"))).containsExactly(
                        "BYOMEI-NAME:発熱 (finding): 発熱 ja preferred; 熱発 ja collected; ねっぱつ ja reading;"
                                + " classified-as ICD10:R50.9");
    }

    @Test
    void whatPatientsSayIsCollectedAndAFragmentAnnotatesNothing() throws IOException {
        SourceFile file = read("""
            出現形,基幹表現,部位,方言地方,標準病名,ICD-10,エビデンス\r
            頭がガンガン,ガンガン,頭,,頭痛,R51,Web\r
            頭が,,頭,,頭痛,R51,Web\r
            ふらふらで吐く,,,-1,"めまい,嘔吐症","R42,R11",CS\r
            顔がキラキラ,キラキラ,顔,,-1,,Web\r
            """);

        assertThat(Importing.concepts(file)).containsExactly(
                "BYOMEI-NAME:頭痛 (finding): 頭痛 ja preferred; 頭がガンガン ja collected; 頭が ja related; classified-as ICD10:R51",
                "BYOMEI-NAME:めまい (disease): めまい ja preferred; ふらふらで吐く ja related",
                "BYOMEI-NAME:嘔吐症 (disease): 嘔吐症 ja preferred; ふらふらで吐く ja related");
        assertThat(Importing.remarks(file)).containsExactly("FORM_IS_FRAGMENT 1", "FORM_OF_SEVERAL_NAMES 1",
                "FORM_WITHOUT_CONCEPT 1");
    }

    @Test
    void expressionsComeWithTheFormsTheyStandForOrInPairs() throws IOException {
        assertThat(Importing.concepts(read("患者表現\t出現形\t標準病名\n 目が回る\tめまい感,眩暈\tめまい\n")))
                .containsExactly("BYOMEI-NAME:めまい (disease): めまい ja preferred; 目が回る ja collected; めまい感 ja collected;"
                        + " 眩暈 ja collected");
        assertThat(Importing.concepts(read("\uFEFF耳がふさがる,\nガングリ,-1\n目が回る,めまい\nめまい,めまい\n")))
                .containsExactly("BYOMEI-NAME:めまい (disease): めまい ja preferred; 目が回る ja collected");
    }

    private SourceFile read(String text) throws IOException {
        return Importing.text(folder, "file", text);
    }
}
