package org.caseloom.ontology.imports.umls;

import java.util.List;

import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.SourceFormat;
import org.caseloom.ontology.imports.UnusedFormat;

/** The formats of the UMLS and of SNOMED CT: one table of each is read, with the others beside it. */
public final class LicensedFormats {
    private static final String WITH_NAMES = "read together with the table of names beside it";

    private LicensedFormats() {}

    /** All, in the order in which they are asked. */
    public static List<SourceFormat> all() {
        return List.of(
                new UnusedFormat("SNOMED CT RF2, full or delta", "import the folder Snapshot of the release",
                        head -> RfTable.isSnomed(head) && !isSnapshot(head)),
                new MetathesaurusReader(),
                unused("UMLS RRF semantic types", RfTable.TYPES),
                unused("UMLS RRF relations", RfTable.RELATIONS),
                new SnomedReader(),
                unused("SNOMED CT RF2 concepts", RfTable.CONCEPTS),
                unused("SNOMED CT RF2 relationships", RfTable.RELATIONSHIPS),
                unused("SNOMED CT RF2 language reference set", RfTable.PREFERENCES),
                new UnusedFormat("SNOMED CT RF2, other table", "no names, types or hierarchy: not imported",
                        RfTable::isSnomed));
    }

    private static UnusedFormat unused(String title, RfTable table) {
        return new UnusedFormat(title, WITH_NAMES, table::begins);
    }

    /** The three kinds of a release have the same columns, and only their names tell them apart. */
    private static boolean isSnapshot(FileHead head) {
        return !head.name().contains("_Full") && !head.name().contains("Full_") && !head.name().contains("Full-")
                && !head.name().contains("Delta");
    }
}
