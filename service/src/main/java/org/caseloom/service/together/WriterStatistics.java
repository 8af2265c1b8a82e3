package org.caseloom.service.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.kg.index.LinkSentences;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.ConceptCount;
import org.caseloom.kg.statistics.ConceptCount.Distribution;
import org.caseloom.kg.statistics.Interval;
import org.caseloom.kg.statistics.LinkCount;
import org.caseloom.kg.statistics.PairCount;
import org.caseloom.search.cases.ConceptStatistics;

/** Lets the pages ask the writer of this process, which they do not know, what it counted. Thread-safe. */
@Singleton
public final class WriterStatistics implements ConceptStatistics {
    private static final List<MentionType> SHOWN = List.of(MentionType.FINDING, MentionType.DISEASE,
            MentionType.MEDICATION, MentionType.PROCEDURE);
    private static final int LEAST_CASES = 2;
    private static final int A_TYPE = 15;
    private static final int LINKS = 12;
    private static final int SENTENCES = 2;

    private final CaseCounts counts;
    private final LinkSentences sentences;

    public WriterStatistics(CaseCounts counts, LinkSentences sentences) {
        this.counts = counts;
        this.sentences = sentences;
    }

    @Override
    public Optional<Statistics> of(String concept) {
        if (!counts.isWhole()) {
            return Optional.empty();
        }
        ConceptCount count = counts.concept(concept);
        Distribution with = count.with();
        List<Together> together = new ArrayList<>();
        for (MentionType type : SHOWN) {
            counts.with(concept, type, LEAST_CASES, A_TYPE).forEach(pair -> together(pair).ifPresent(together::add));
        }
        List<Stated> links = counts.links(concept, 1, SENTENCES).stream().limit(LINKS).map(this::stated).toList();
        return Optional.of(new Statistics(count.cases(), count.present(), count.absent(), count.possible(),
                count.history(), with.sex(), with.age(), with.source(), with.year(), together, links));
    }

    private static Optional<Together> together(PairCount pair) {
        return pair.share() == null || pair.lift() == null
                ? Optional.empty()
                : Optional.of(new Together(pair.other(), pair.type(), pair.both(), pair.one(), pair.denied(),
                        estimate(pair.share()), estimate(pair.lift())));
    }

    private Stated stated(LinkCount count) {
        return new Stated(count.link().type(), count.link().from(), count.link().to(), count.cases(),
                sentences.of(count).stream().map(said -> new Sentence(said.document(), said.text())).toList());
    }

    private static Estimate estimate(Interval interval) {
        return new Estimate(interval.estimate(), interval.low(), interval.high());
    }
}
