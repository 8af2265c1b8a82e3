package org.caseloom.nlp.cas;

import org.apache.ctakes.typesystem.type.constants.CONST;
import org.apache.ctakes.typesystem.type.textsem.AnatomicalSiteMention;
import org.apache.ctakes.typesystem.type.textsem.DiseaseDisorderMention;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.ctakes.typesystem.type.textsem.LabMention;
import org.apache.ctakes.typesystem.type.textsem.MedicationMention;
import org.apache.ctakes.typesystem.type.textsem.ProcedureMention;
import org.apache.ctakes.typesystem.type.textsem.SignSymptomMention;
import org.apache.uima.jcas.JCas;

import org.caseloom.contracts.structured.MentionType;

/** Which cTAKES annotation stands for which type of mention. Devices and genes have no class of their own there. */
final class MentionTypes {
    private MentionTypes() {}

    static IdentifiedAnnotation annotation(JCas cas, MentionType type, int begin, int end) {
        IdentifiedAnnotation annotation = switch (type) {
            case FINDING -> new SignSymptomMention(cas, begin, end);
            case DISEASE -> new DiseaseDisorderMention(cas, begin, end);
            case TEST -> new LabMention(cas, begin, end);
            case MEDICATION -> new MedicationMention(cas, begin, end);
            case PROCEDURE -> new ProcedureMention(cas, begin, end);
            case ANATOMY -> new AnatomicalSiteMention(cas, begin, end);
            case GENE, DEVICE -> new EntityMention(cas, begin, end);
        };
        annotation.setTypeID(typeId(type));
        return annotation;
    }

    private static int typeId(MentionType type) {
        return switch (type) {
            case FINDING -> CONST.NE_TYPE_ID_FINDING;
            case DISEASE -> CONST.NE_TYPE_ID_DISORDER;
            case TEST -> CONST.NE_TYPE_ID_LAB;
            case MEDICATION -> CONST.NE_TYPE_ID_DRUG;
            case PROCEDURE -> CONST.NE_TYPE_ID_PROCEDURE;
            case ANATOMY -> CONST.NE_TYPE_ID_ANATOMICAL_SITE;
            case DEVICE -> CONST.NE_TYPE_ID_DEVICE;
            case GENE -> CONST.NE_TYPE_ID_UNKNOWN;
        };
    }

    /** UMLS's semantic type closest to a mention type; cTAKES's own consumers sort by it. */
    static String semanticType(MentionType type) {
        return switch (type) {
            case FINDING -> "T184";
            case DISEASE -> "T047";
            case TEST -> "T059";
            case MEDICATION -> "T121";
            case PROCEDURE -> "T061";
            case ANATOMY -> "T023";
            case GENE -> "T028";
            case DEVICE -> "T074";
        };
    }
}
