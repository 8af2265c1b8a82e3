package org.caseloom.nlp.medication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.testing.Texts;

/** A release of a few drugs and classes of drugs, and what is treated with them. */
final class DrugRelease {
    private static final ReleaseLexicon LEXICON = ReleaseLexicon
            .of(new TermRelease("2026-11-21.1", Instant.EPOCH, concepts(), List.of(), List.of()));
    private static final StructuringEngine ENGINE = new StructuringEngine();

    private DrugRelease() {}

    static StructuredDocument structured(String text) {
        return structured(Language.JA, text);
    }

    static synchronized StructuredDocument structured(Language language, String text) {
        return ENGINE.structure(Texts.document("test", language, text), LEXICON);
    }

    private static List<Concept> concepts() {
        return List.of(concept("medication", MentionType.MEDICATION, "薬剤", ""),
                concept("monoclonal-antibody", MentionType.MEDICATION, "モノクローナル抗体製剤", ""),
                concept("tyrosine-kinase-inhibitor", MentionType.MEDICATION, "チロシンキナーゼ阻害薬", ""),
                concept("antibacterial", MentionType.MEDICATION, "抗菌薬", ""),
                concept("immune-checkpoint-inhibitor", MentionType.MEDICATION, "免疫チェックポイント阻害薬", ""),
                concept("systemic-corticosteroid", MentionType.MEDICATION, "ステロイド", ""),
                concept("prednisolone", MentionType.MEDICATION, "プレドニゾロン", "PSL"),
                concept("mycophenolate", MentionType.MEDICATION, "ミコフェノール酸モフェチル", "MMF"),
                concept("amlodipine", MentionType.MEDICATION, "アムロジピン", ""),
                concept("promethazine", MentionType.MEDICATION, "プロメタジン", ""),
                concept("oxygen", MentionType.MEDICATION, "酸素", ""),
                concept("red-cell-concentrate", MentionType.MEDICATION, "赤血球製剤", ""),
                concept("radiotherapy", MentionType.PROCEDURE, "放射線療法", ""),
                concept("oxygen-therapy", MentionType.PROCEDURE, "酸素投与", ""),
                concept("drug-eruption", MentionType.DISEASE, "薬疹", ""),
                concept("urine-volume", MentionType.TEST, "尿量", ""), concept("ck", MentionType.TEST, "", "CK"),
                concept("red-cells", MentionType.TEST, "赤血球", ""));
    }

    private static Concept concept(String id, MentionType type, String label, String abbreviation) {
        List<Term> terms = new ArrayList<>();
        if (!label.isEmpty()) {
            terms.add(new Term(label, Language.JA, Kind.PREFERRED));
        }
        if (type == MentionType.MEDICATION) {
            terms.add(new Term(id.replace('-', ' '), Language.EN, Kind.PREFERRED));
        }
        if (!abbreviation.isEmpty()) {
            terms.add(new Term(abbreviation, Language.EN, Kind.ABBREVIATION));
        }
        return new Concept("CSL:" + id, type, Map.of(Language.JA, label.isEmpty() ? abbreviation : label), terms,
                List.of(), Codes.NONE, null);
    }
}
