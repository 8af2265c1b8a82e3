package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.recognition.SourceFormats;

import static org.assertj.core.api.Assertions.assertThat;

/** A few lines in the layout of each known table. The lines are ours; the layouts are the tables'. */
class KnownTablesTest {
    @TempDir
    Path folder;

    @Test
    void standardDiseaseNamesComeAsATableOrAsJson() throws IOException {
        SourceFile table = read("""
            byomei_id,icd10,name,kana,abbreviated_name,exchange_code
            10000001,R509,熱の病,ネツノヤマイ,熱の病,ZZ01
            10000002,J181,Ａ−肺の病,Ａ−ハイノヤマイ,Ａ肺病,ZZ02
            10000003,,性別のある病,セイベツ,性別のある病,ZZ03
            10000004,Z000,健診の病,ケンシン,健診の病,ZZ02
            """);
        SourceFile json = read("""
            {"10000001": {"byomei_id": "10000001", "code": "R509", "name": "\\u71b1\\u306e\\u75c5",
              "name_kana": "ネツノヤマイ", "name_abbrev": "熱の病", "disease_exchange_id": "ZZ01"}}""");

        assertThat(Importing.concepts(table)).containsExactly(
                "MEDIS:10000001 (finding): 熱の病 ja preferred; ネツノヤマイ ja reading; classified-as ICD10:R50.9;"
                        + " exact MEDIS-EXCHANGE:ZZ01",
                "MEDIS:10000002 (disease): Ａ−肺の病 ja preferred; Ａ肺病 ja exact; Ａ−ハイノヤマイ ja reading;"
                        + " classified-as ICD10:J18.1; close MEDIS-EXCHANGE:ZZ02",
                "MEDIS:10000003 (disease): 性別のある病 ja preferred; セイベツ ja reading; exact MEDIS-EXCHANGE:ZZ03",
                "MEDIS:10000004 (none): 健診の病 ja preferred; ケンシン ja reading; classified-as ICD10:Z00.0;"
                        + " close MEDIS-EXCHANGE:ZZ02");
        assertThat(Importing.remarks(table)).containsExactly("CODE_SHARED 2");
        assertThat(table.source().redistributable()).isFalse();
        assertThat(Importing.concepts(json)).containsExactly(Importing.concepts(table).getFirst());
    }

    @Test
    void indexWordsAreRelatedToTheirCodesAndAWordWithoutACodeToNone() throws IOException {
        String[] taken = {"ICD10:R50.9 (finding): 熱 ja related; ネツ ja related",
                "ICD10:R51 (finding): 熱 ja related"};

        assertThat(Importing.concepts(read("index_word,icd10\n熱,R509\n熱,R51\nネツ,R509\n空,\n")))
                .containsExactly(taken);
        assertThat(Importing.concepts(read("{\"熱\": [\"R509\", \"R51\"], \"ネツ\": [\"R509\"], \"空\": [null]}")))
                .containsExactly(taken);
    }

    @Test
    void categoriesNestByTheirCodesAndARemainderAnnotatesNothing() throws IOException {
        SourceFile file = read("""
            {"1": {"code": "1", "name": "分類"}, "A00": {"code": "A00", "name": "甲"},
             "A085": {"code": "A08.5", "name": "乙"}, "A085b": {"code": "A08.5b", "name": "その他"},
             "A00-A09": {"code": "A00-A09", "name": "丙"}, "A00-B99": {"code": "A00-B99", "name": "丁"},
             "R05": {"code": "R05", "name": "せき"}, "Z00": {"code": "Z00", "name": "健診"}}""");

        assertThat(Importing.concepts(file)).containsExactly(
                "ICD10:A00 (disease): 甲 ja preferred; below ICD10:A00-A09",
                "ICD10:A08.5 (disease): 乙 ja preferred; below ICD10:A00-A09",
                "ICD10:A08.5b (none): その他 ja preferred; below ICD10:A08.5",
                "ICD10:A00-A09 (disease): 丙 ja preferred; below ICD10:A00-B99",
                "ICD10:A00-B99 (disease): 丁 ja preferred", "ICD10:R05 (finding): せき ja preferred",
                "ICD10:Z00 (none): 健診 ja preferred");
    }

    @Test
    void theOrderFileOfIcd10CmGivesTheLongDescription() throws IOException {
        SourceFile file = read(
                """
                    00001 R05     0 Cough                                                        Cough\r
                    00002 R0510   1 Cough, of the sort a table shortens                          Cough, of the sort that a table shortens\r
                    00003 V00     0 Cause                                                        Cause of something\r
                    """);

        assertThat(Importing.concepts(file)).containsExactly("ICD10CM:R05 (finding): Cough en preferred",
                "ICD10CM:R05.10 (finding): Cough, of the sort that a table shortens en preferred; below ICD10CM:R05",
                "ICD10CM:V00 (none): Cause of something en preferred");
    }

    @Test
    void allergensNestByDepthEndAndAreNeverAnnotated() throws IOException {
        SourceFile file = read(
                """
                    "DISPLAYSEQ","JFAGYCODE","JPTERM","JPKANA","ENTERM","LEVEL","MAINFLAG","GUIDELINE","CXGCATEGORY","RECORDDATE","ENDDATE"
                    "1","X0","ダミー","だみー","Food dummy code","1","","","0","00000000","99999999"
                    "2","X1","食べ物","たべもの","Edibles","1","","","0","00000000","99999999"
                    "3","X2","まめ","まめ","Bean","3","","","0","00000000","99999999"
                    "4","X3","豆もち","まめもち","Bean cake, ""mochi\""","6","","","0","00000000","20250331"
                    """);

        assertThat(Importing.concepts(file)).containsExactly(
                "JFAGY:X1 (none): 食べ物 ja preferred; たべもの ja reading; Edibles en preferred",
                "JFAGY:X2 (none): まめ ja preferred; まめ ja reading; Bean en preferred; below JFAGY:X1",
                "JFAGY:X3 (none): 豆もち ja preferred; まめもち ja reading; Bean cake, \"mochi\" en preferred;"
                        + " below JFAGY:X2; obsolete");
        assertThat(Importing.remarks(file)).containsExactly("ROW_SKIPPED 1");
    }

    @Test
    void theDiseaseOntologyGetsItsRoot() throws IOException {
        SourceFile classes = read("id\tlabel\tsubClassOf\n\"DOID:1\"\t\"flu\"\t\"infection\"\n"
                + "\"DOID:2\"\t\"infection\"\t\"disease\"\n\"DOID:1\"\t\"flu\"\t\"lung disease\"\n");
        SourceFile references = read("id\tlabel\txref\n\"DOID:1\"\t\"flu\"\t\"ORDO:7\"\n"
                + "\"DOID:1\"\t\"flu\"\t\"SNOMEDCT_US_2025_09_01:9\"\n");

        assertThat(Importing.concepts(classes)).containsExactly(
                "DOID:1 (disease): flu en preferred; below DOID:2",
                "DOID:2 (disease): infection en preferred; below DOID:4", "DOID:4 (none): disease en preferred");
        assertThat(Importing.remarks(classes)).containsExactly("PARENT_UNKNOWN 1");
        assertThat(Importing.concepts(references)).containsExactly(
                "DOID:1 (disease): flu en preferred; cross-reference Orphanet:7; cross-reference SNOMEDCT:9");
    }

    @Test
    void anatomyAndAtcAndHotHaveTheirTypes() throws IOException {
        assertThat(Importing.concepts(read("uberon_id\tuberon_name\nUBERON:1\tthe \"big\" toe\n")))
                .containsExactly("UBERON:1 (anatomy): the \"big\" toe en preferred");
        assertThat(Importing.concepts(read("ATC code,ATC level name\nZ,LETTERS\nZ01AA01,examplin\n"))).containsExactly(
                "ATC:Z (none): LETTERS en preferred", "ATC:Z01AA01 (medication): examplin en preferred; below ATC:Z");
        assertThat(Importing.concepts(Importing.text(folder, "MEDIS20261031.TXT", """
            "基準番号（ＨＯＴコード）","処方用番号（ＨＯＴ７）","個別医薬品コード","告示名称","販売名"
            "1000001010101","1000001","0000001F1018","作例錠","サクレイ錠１ｍｇ"
            "1000001010102","1000001","0000001F1018","作例錠","サクレイ錠１ｍｇ"
            """, Charset.forName("MS932")))).containsExactly(
                "HOT7:1000001 (medication): サクレイ錠１ｍｇ ja preferred; 作例錠 ja exact; close YJ:0000001F1018");
    }

    @Test
    void codeFilesInYamlKeepKeysThatLookLikeNumbers() throws IOException {
        SourceFile tests = read("""
            metadata:
              name: JLAC10
              uri: urn:oid:1.2.392.200119.4.1005
              version: '999'
            codes:
              5E071: {en: Some test, ja: ある検査}
              '007':
                en: Other test
            """);
        SourceFile products = read("""
            metadata:
              uri: http://capstandard.jp/iyaku.info/CodeSystem/YJ-code
            codes:
              0000001F1010: {en: Examplin (Sample), ja: サクレイ錠１ｍｇ}
            """);
        SourceFile documents = read("""
            metadata:
              uri: http://loinc.org
            codes:
              1-1: {en: Example progress note, ja: 経過の記録}
              2-2: {en: Example in Blood, ja: 血中作例}
            """);

        assertThat(tests.source().version()).isEqualTo("999");
        assertThat(Importing.concepts(tests)).containsExactly(
                "JLAC10-ANALYTE:5E071 (test): ある検査 ja preferred; Some test en preferred",
                "JLAC10-ANALYTE:007 (test): Other test en preferred");
        assertThat(Importing.concepts(products)).containsExactly(
                "YJ:0000001F1010 (medication): サクレイ錠１ｍｇ ja preferred; Examplin (Sample) en broad");
        assertThat(Importing.concepts(documents)).containsExactly(
                "LOINC:1-1 (none): 経過の記録 ja preferred; Example progress note en preferred",
                "LOINC:2-2 (test): 血中作例 ja preferred; Example in Blood en preferred");
    }

    @Test
    void drugNamesOfOneJapaneseNameAreOneDrugAndAClassIsNone() throws IOException {
        SourceFile file = read("""
            # names
            Examplin: "エグザンプリン"   # a comment
            Examplin/Samplin: "エグザンプリン/サンプリン"
            EXM: "エグザンプリン"
            NSAID: "エグザンプリン"
            Wound irrigation: "創部洗浄"
            """);

        assertThat(Importing.concepts(file)).containsExactly(
                "DRUG-NAME:エグザンプリン (medication): エグザンプリン ja preferred; Examplin en preferred; EXM en abbreviation",
                "DRUG-NAME:エグザンプリン/サンプリン (medication): エグザンプリン/サンプリン ja preferred;"
                        + " Examplin/Samplin en preferred",
                "DRUG-NAME:創部洗浄 (none): 創部洗浄 ja preferred; Wound irrigation en preferred");
    }

    @Test
    void laboratoryAbbreviationsAreMatchedWithTheirCaseAndSingleLettersNotAtAll() throws IOException {
        assertThat(Importing.concepts(read("# codes\n\nWBC: \"2A010\"\nK: \"3H015\"\n"))).containsExactly(
                "JLAC10-ANALYTE:2A010 (test): WBC en abbreviation", "JLAC10-ANALYTE:3H015 (test): K en related");
    }

    @Test
    void aTableNobodyDescribedIsOfNoKnownFormat() throws IOException {
        Path unknown = Files.writeString(folder.resolve("unknown.csv"), "a,b\n1,2\n3,4\n5,6\n7,8\n");

        assertThat(SourceFormats.all()
                .recognise(FileHead.of(unknown))).isEmpty();
    }

    /** Under a name that tells nothing: tables are known by what stands in them. */
    private SourceFile read(String text) throws IOException {
        return Importing.text(folder, "file", text);
    }
}
