package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.MappingRow;
import org.caseloom.ontology.merge.StatedConcept.StatedMapping;

/**
 * Gathers what is said about which ids are the same: by the ontology, by the concepts of this import, and by the rows
 * of its mapping files, which also become mappings of the concepts they are about. Used once.
 */
final class Claims {
    private final Identities identities;
    private final MergeLog log;
    private final List<Claim> claims = new ArrayList<>();

    Claims(Identities identities, MergeLog log) {
        this.identities = identities;
        this.log = log;
    }

    List<Claim> of(List<InputFile> files) {
        for (Node node : identities.all()) {
            if (!node.obsolete()) {
                addOf(node);
            }
        }
        for (InputFile file : files) {
            for (MappingRow row : file.content().mappings()) {
                addRow(row, file);
            }
        }
        return claims;
    }

    private void addOf(Node node) {
        if (node.base != null) {
            for (Mapping mapping : node.base.rest().mappings()) {
                add(node, mapping.relation(), mapping.target(), String.join(", ", new TreeSet<>(mapping.sources())));
            }
        }
        StatedConcept heard = node.heard();
        if (heard != null) {
            for (StatedMapping mapping : heard.mappings()) {
                add(node, mapping.relation(), mapping.target(), mapping.file());
            }
        }
    }

    private void addRow(MappingRow row, InputFile file) {
        Node subject = identities.live(row.subject());
        Node object = identities.live(row.object());
        Optional<MappingRelation> inverse = inverse(row.relation());
        if (subject != null) {
            subject.rows.add(new Mapping(row.relation(), row.object(), file.source()));
            add(subject, row.relation(), row.object(), file.shortName());
        } else if (object != null && inverse.isPresent() && identities.exactly(row.subject()) == null) {
            object.rows.add(new Mapping(inverse.get(), row.subject(), file.source()));
            add(object, inverse.get(), row.subject(), file.shortName());
        } else {
            log.skipped(file, row.subject(), "nothing in use has this id or " + row.object());
        }
    }

    private void add(Node subject, MappingRelation relation, String target, String by) {
        if (relation == MappingRelation.EXACT || relation == MappingRelation.CROSS_REFERENCE) {
            claims.add(new Claim(subject, relation, target, by));
        }
    }

    private static Optional<MappingRelation> inverse(MappingRelation relation) {
        return switch (relation) {
            case EXACT, CLOSE, RELATED, CROSS_REFERENCE -> Optional.of(relation);
            case BROAD -> Optional.of(MappingRelation.NARROW);
            case NARROW -> Optional.of(MappingRelation.BROAD);
            case CLASSIFIED_AS, FORMER_ID -> Optional.empty();
        };
    }
}
