package org.caseloom.ontology.starter;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.OntologyService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words that stand near each other in a textbook and say different things: an opposite, another finding of the same
 * place, a cause, a consequence, a precancer. No concept of the starter ontology is called by both, in either language.
 */
class WordsApartTest {
    private static final TermRelease RELEASE = OntologyService.starter();

    @ParameterizedTest(name = "{0} is not {1}, {2} is not {3}")
    @CsvSource(textBlock = """
        # the opposite
        大泉門膨隆,         大泉門陥凹,       bulging fontanelle,        sunken fontanelle
        小頭症,             大頭症,           microcephaly,              macrocephaly
        羊水過少,           羊水過多,         oligohydramnios,           polyhydramnios
        思春期早発,         思春期遅発,       precocious puberty,        delayed puberty
        閉塞性換気障害,     拘束性換気障害,   obstructive pattern,       restrictive pattern
        代謝性アルカローシス, 呼吸性アルカローシス, metabolic alkalosis, respiratory alkalosis
        内斜視,             外斜視,           esotropia,                 exotropia
        外反膝,             内反膝,           knock knees,               bow legs
        左軸偏位,           右軸偏位,         left axis deviation,       right axis deviation
        うっ血,             充血,             venous congestion,         hyperemia
        ハローサイン,       逆ハローサイン,   halo sign,                 reversed halo sign
        過剰心音,           心音減弱,         extra heart sound,         muffled heart sounds

        # another finding or disease of the same place, or with the same cause
        小頭症,             大泉門膨隆,       microcephaly,              bulging fontanelle
        喉頭浮腫,           声帯麻痺,         laryngeal edema,           vocal cord paralysis
        鼻中隔穿孔,         鼻茸,             nasal septum perforation,  nasal polyp
        羊水過少,           胎児機能不全,     oligohydramnios,           fetal distress
        機械工の手,         ヘリオトロープ疹, mechanic's hands,          heliotrope rash
        ショール徴候,       ヘリオトロープ疹, shawl sign,                heliotrope rash
        中心性肥満,         満月様顔貌,       truncal obesity,           moon face
        肛門周囲膿瘍,       痔瘻,             perianal abscess,          anal fistula
        乳腺膿瘍,           乳腺炎,           breast abscess,            mastitis
        腎周囲膿瘍,         腎膿瘍,           perinephric abscess,       renal abscess
        上強膜炎,           強膜炎,           episcleritis,              scleritis
        角膜潰瘍,           角膜炎,           corneal ulcer,             keratitis
        反響言語,           保続,             echolalia,                 perseveration
        鼠径部痛,           股関節痛,         groin pain,                hip pain
        アカシジア,         不穏,             akathisia,                 agitation
        多動,               不穏,             hyperactivity,             agitation
        発達退行,           発達遅滞,         developmental regression,  developmental delay
        気管支壁肥厚,       気管支拡張,       bronchial wall thickening, bronchial dilatation
        気管支透亮像,       コンソリデーション, air bronchograms,        pulmonary consolidation
        水晶体混濁,         角膜混濁,         lens opacity,              corneal opacity
        網膜下液,           黄斑浮腫,         subretinal fluid,          macular edema
        硬性白斑,           綿花様白斑,       hard exudates,             cotton-wool spots
        鼓膜穿孔,           鼓膜発赤,         perforated eardrum,        red eardrum
        膵管拡張,           胆管拡張,         dilated pancreatic duct,   dilated bile duct
        胆泥,               胆嚢壁肥厚,       biliary sludge,            gallbladder wall thickening
        仮性動脈瘤,         造影剤漏出,       pseudoaneurysm,            contrast extravasation
        動脈閉塞,           血管狭窄,         arterial occlusion,        vascular stenosis
        神経根圧迫,         脊髄圧迫,         nerve root compression,    spinal cord compression
        仮性球麻痺,         球麻痺,           pseudobulbar palsy,        bulbar palsy
        ミオクローヌス,     ジストニア,       myoclonus,                 dystonia
        舞踏運動,           ジスキネジア,     chorea,                    dyskinesia
        クローヌス,         腱反射亢進,       clonus,                    hyperreflexia
        下垂足,             脚長差,           foot drop,                 leg length discrepancy
        痛風結節,           リウマトイド結節, tophus,                    rheumatoid nodule
        爪囲炎,             爪変形,           paronychia,                nail deformity
        排膿,               膿疱,             pus discharge,             pustule
        鱗屑,               皮膚乾燥,         scaly skin,                xerosis
        顔面非対称,         顔面麻痺,         facial asymmetry,          facial palsy
        抗CCP抗体陽性,      リウマトイド因子陽性, positive anti-CCP,     positive rheumatoid factor
        抗dsDNA抗体陽性,    抗核抗体陽性,     anti-dsDNA positive,       positive ANA
        抗原陽性,           PCR陽性,          antigen positive,          PCR positive
        M蛋白血症,          高ガンマグロブリン血症, monoclonal protein,  elevated IgG
        血液濃縮,           多血,             hemoconcentration,         polycythemia
        耐糖能異常,         高血糖,           impaired glucose tolerance, hyperglycemia
        腹部不快感,         腹痛,             abdominal discomfort,      abdominal pain
        呑酸,               胸やけ,           acid regurgitation,        heartburn
        奇異呼吸,           胸郭動揺,         paradoxical breathing,     flail chest
        欠神発作,           焦点発作,         absence seizure,           focal seizure
        動揺性歩行,         すり足歩行,       waddling gait,             shuffling gait
        すくみ足,           膝折れ,           freezing of gait,          knee buckling
        加速歩行,           小刻み歩行,       festinating gait,          short-stepped gait
        昼夜逆転,           不眠,             day-night reversal,        insomnia
        咽頭滲出物,         扁桃白苔,         pharyngeal exudates,       tonsillar exudates
        排尿習慣の変化,     便通変化,         change in bladder habits,  change in bowel habits

        # a cause or a consequence
        気道閉塞,           粘液栓,           airway obstruction,        mucus plug
        心停止,             房室伝導障害,     cardiac arrest,            conduction disturbance
        呼吸停止,           無呼吸,           respiratory arrest,        apnea
        脈拍触知不能,       脈拍微弱,         absent pulses,             weak pulse
        むせ,               誤嚥,             choking,                   aspiration
        自殺企図,           希死念慮,         suicide attempt,           suicidal ideation
        破水,               胎児機能不全,     rupture of membranes,      fetal distress
        横隔神経麻痺,       横隔膜挙上,       phrenic nerve palsy,       elevated diaphragm
        関節拘縮,           可動域制限,       joint contracture,         limited range of motion

        # a precancer is no cancer
        子宮頸部上皮内腫瘍, 子宮頸癌,         cervical intraepithelial neoplasia, cervical cancer
        非浸潤性乳管癌,     浸潤性乳管癌,     ductal carcinoma in situ,  invasive ductal carcinoma

        # a broader word says much less
        無腐性骨壊死,       大腿骨頭壊死,     avascular necrosis,        femoral head osteonecrosis
        網膜動脈閉塞症,     網膜中心動脈閉塞症, retinal artery occlusion, central retinal artery occlusion
        腎炎,               糸球体腎炎,       nephritis,                 glomerulonephritis
        睡眠障害,           不眠,             sleep disturbance,         insomnia
        睡眠不足,           不眠,             lack of sleep,             insomnia
        歩行不能,           歩行障害,         unable to walk,            gait disturbance
        歩行不安定,         歩行障害,         unsteady gait,             gait disturbance
        跛行,               歩行障害,         limp,                      gait disturbance
        開脚歩行,           歩行障害,         wide-based gait,           gait disturbance
        失調性歩行,         運動失調,         ataxic gait,               ataxia
        強直間代発作,       痙攣,             grand mal,                 seizure
        体幹失調,           運動失調,         truncal ataxia,            ataxia
        四肢失調,           運動失調,         limb ataxia,               ataxia
        測定障害,           運動失調,         dysmetria,                 ataxia
        協調運動障害,       運動失調,         incoordination,            ataxia
        協調運動不全,       運動失調,         poor coordination,         ataxia
        滲出物,             創部滲出液,       exudates,                  wound exudate
        排便・排尿習慣の変化, 便通変化,       change in bowel or bladder habits, change in bowel habits
        出血傾向,           出血,             bleeding tendency,         bleeding
        """)
    void noConceptIsCalledBoth(String oneJapanese, String otherJapanese, String oneEnglish, String otherEnglish) {
        assertThat(calledBoth(oneJapanese, otherJapanese)).as("%s ≠ %s", oneJapanese, otherJapanese).isEmpty();
        assertThat(calledBoth(oneEnglish, otherEnglish)).as("%s ≠ %s", oneEnglish, otherEnglish).isEmpty();
        assertThat(called(oneJapanese)).as("%s is %s", oneJapanese, oneEnglish).containsAll(called(oneEnglish));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign", "closed", "loop", "whirl", "wide", "QRS", "level像"})
    void halfOfAnExpressionNamesNothing(String half) {
        assertThat(RELEASE.concepts().stream().flatMap(concept -> concept.terms().stream()))
                .extracting(Term::text)
                .doesNotContain(half);
    }

    private static Set<String> calledBoth(String one, String other) {
        Set<String> both = new HashSet<>(called(one));
        both.retainAll(called(other));
        return both;
    }

    private static Set<String> called(String form) {
        Set<String> ids = RELEASE.concepts()
                .stream()
                .filter(concept -> concept.terms().stream().anyMatch(term -> term.text().equals(form)))
                .map(Concept::id)
                .collect(Collectors.toSet());
        assertThat(ids).as("concepts called %s", form).isNotEmpty();
        return ids;
    }
}
