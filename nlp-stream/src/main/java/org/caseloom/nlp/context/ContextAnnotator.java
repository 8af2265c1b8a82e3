package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.List;

import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.Evidences;

/** Settles how each mention is meant, and who experiences it, from cues in the text and from the section it is in. */
public final class ContextAnnotator extends JCasAnnotator_ImplBase {
    private static final String FAMILY = "family";

    @Override
    public void process(JCas cas) {
        Evidences evidences = Evidences.of(cas);
        List<Evidence> mentions = evidences.all();
        if (mentions.isEmpty()) {
            return;
        }
        Reading reading = Reading.current();
        List<SectionType> sections = sections(cas, mentions);
        List<Scopes.Place> places = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            places.add(new Scopes.Place(reading.normalized(mention.begin()), reading.normalized(mention.end()), mention,
                    sections.get(i) == SectionType.FAMILY_HISTORY));
        }
        List<List<Verdict>> verdicts = new Scopes(reading.text().folded(), places, cues(reading, places),
                ScopeGrammar.of(reading.document().lang())).verdicts();
        for (int i = 0; i < mentions.size(); i++) {
            evidences.settle(i, settled(mentions.get(i), verdicts.get(i), sections.get(i), reading.text()));
        }
    }

    /** The cues outside of mentions; a term that contains a cue word has its own meaning. */
    private static List<CueHit> cues(Reading reading, List<Scopes.Place> places) {
        List<CueHit> cues = new ArrayList<>();
        int next = 0;
        for (CueHit hit : CueTable.of(reading.document().lang()).find(reading.text().folded())) {
            while (next < places.size() && places.get(next).end() <= hit.start()) {
                next++;
            }
            if (next == places.size() || places.get(next).start() >= hit.end()) {
                cues.add(hit);
            }
        }
        return cues;
    }

    private static Evidence settled(Evidence mention, List<Verdict> verdicts, SectionType section,
            NormalizedText text) {
        String experiencer = experiencer(verdicts, section);
        Verdict verdict = verdicts.stream().min(Verdict.STRONGEST).orElse(null);
        Assertion assertion = verdict == null ? null : verdict.rule().assertion();
        Evidence result = mention;
        if (mention.assertion() != null && assertion != Assertion.CONDITIONAL) {
            assertion = mention.assertion(); // a value or the word itself has settled it
        } else if (assertion != null) {
            result = mention.asserted(assertion, cue(verdict, text));
        }
        if (assertion == null || assertion == Assertion.PRESENT || assertion == Assertion.HISTORY) {
            Assertion byDefault = byDefault(section, experiencer);
            if (byDefault != null) {
                result = result.asserted(byDefault, result.cue());
            }
        }
        return experiencer == null ? result : result.experiencedBy(experiencer);
    }

    private static CueSpan cue(Verdict verdict, NormalizedText text) {
        return new CueSpan(text.originalStart(verdict.hit().start()), text.originalEnd(verdict.hit().end()),
                verdict.rule().id());
    }

    /** A named relative says more than the family as a whole. */
    private static @Nullable String experiencer(List<Verdict> verdicts, SectionType section) {
        String found = section == SectionType.FAMILY_HISTORY ? FAMILY : null;
        for (Verdict verdict : verdicts) {
            String experiencer = verdict.rule().experiencer();
            if (experiencer != null && (found == null || found.equals(FAMILY))) {
                found = experiencer;
            }
        }
        return found;
    }

    private static @Nullable Assertion byDefault(SectionType section, @Nullable String experiencer) {
        if (experiencer != null) {
            return Assertion.FAMILY;
        }
        return section == SectionType.PAST_HISTORY ? Assertion.HISTORY : null;
    }

    /** The section of each mention, both in text order. */
    private static List<SectionType> sections(JCas cas, List<Evidence> mentions) {
        List<Segment> segments = new ArrayList<>(cas.getAnnotationIndex(Segment.class).select().asList());
        List<SectionType> sections = new ArrayList<>(mentions.size());
        int at = 0;
        for (Evidence mention : mentions) {
            while (at < segments.size() && segments.get(at).getEnd() <= mention.begin()) {
                at++;
            }
            sections.add(at < segments.size() ? SectionType.valueOf(segments.get(at).getId()) : SectionType.OTHER);
        }
        return sections;
    }
}
