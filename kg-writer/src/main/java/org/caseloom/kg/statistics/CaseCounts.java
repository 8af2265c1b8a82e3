package org.caseloom.kg.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.kg.facts.CaseStance;
import org.caseloom.kg.statistics.CaseFacts.Link;
import org.caseloom.kg.statistics.ConceptCount.Distribution;

/**
 * Which cases say what, for counting. Applying a case costs what the case says; a question costs one intersection for
 * each concept it looks at. Why it is made so stands in the package's description. Thread-safe.
 */
@Singleton
public final class CaseCounts {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<@Nullable CaseFacts> byNumber = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private final Map<CaseStance, CaseSets<String>> stances = new EnumMap<>(CaseStance.class);
    private final CaseSets<String> sources = new CaseSets<>();
    private final CaseSets<String> years = new CaseSets<>();
    private final CaseSets<String> sexes = new CaseSets<>();
    private final CaseSets<AgeBand> ages = new CaseSets<>();
    private final CaseSets<Link> links = new CaseSets<>();
    private final RoaringBitmap all = new RoaringBitmap();
    private final Map<String, MentionType> types = new HashMap<>();
    private long changes;
    private volatile boolean whole;

    public CaseCounts() {
        for (CaseStance stance : CaseStance.values()) {
            stances.put(stance, new CaseSets<>());
        }
    }

    /** The case now says this; an older revision than the known one is passed over. */
    public void put(CaseFacts facts) {
        lock.writeLock().lock();
        try {
            Integer known = numbers.get(facts.document());
            if (known != null && byNumber.get(known) != null && byNumber.get(known).revision() > facts.revision()) {
                return;
            }
            int number = known == null ? newNumber(facts.document()) : known;
            forget(number);
            note(number, facts);
            changes++;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The case is gone; one of a newer revision than this stays. */
    public void remove(String document, @Nullable Long revision) {
        lock.writeLock().lock();
        try {
            Integer number = numbers.get(document);
            CaseFacts known = number == null ? null : byNumber.get(number);
            if (number == null || known != null && revision != null && known.revision() > revision) {
                return;
            }
            forget(number);
            numbers.remove(document);
            free.add(number);
            changes++;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets everything. */
    public void clear() {
        lock.writeLock().lock();
        try {
            List.copyOf(numbers.keySet()).forEach(document -> remove(document, null));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** What each case says, without its concepts' kinds. */
    List<CaseFacts> facts() {
        return reading(() -> byNumber.stream().filter(Objects::nonNull).toList());
    }

    /** The kinds of all concepts. */
    Map<String, MentionType> types() {
        return reading(() -> Map.copyOf(types));
    }

    /** Makes the counts those of these cases and no others. */
    void restore(List<CaseFacts> facts, Map<String, MentionType> kinds) {
        lock.writeLock().lock();
        try {
            clear();
            types.putAll(kinds);
            facts.forEach(this::put);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Says whether every stored case is counted; after a start that takes a while. */
    void whole(boolean now) {
        whole = now;
    }

    /** Whether every stored case is counted. */
    public boolean isWhole() {
        return whole;
    }

    /** These counts where they are whole; refuses otherwise: a number that is too small is worse than none. */
    public CaseCounts requireWhole() {
        if (!whole) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "the cases are still being counted; " + cases().cases() + " are");
        }
        return this;
    }

    /** Grows with each change: who knows the number knows whether something is new. */
    public long changes() {
        return reading(() -> changes);
    }

    /** How many cases there are, and how they are distributed. */
    public Distribution cases() {
        return reading(() -> distribution(all));
    }

    /** In how many cases a concept is present, absent, possible or of the past, and who those with it are. */
    public ConceptCount concept(String concept) {
        return reading(() -> new ConceptCount(concept, types.get(concept), all.getCardinality(),
                set(CaseStance.PRESENT, concept).getCardinality(), set(CaseStance.ABSENT, concept).getCardinality(),
                set(CaseStance.POSSIBLE, concept).getCardinality(), set(CaseStance.HISTORY, concept).getCardinality(),
                distribution(set(CaseStance.PRESENT, concept))));
    }

    /** Two concepts together. */
    public PairCount pair(String concept, String other) {
        return reading(() -> count(concept, other));
    }

    /**
     * What occurs with a concept, the surest first: by the lower end of the lift's interval.
     *
     * @param type  of the others; null for all
     * @param least cases in which both must be present
     */
    public List<PairCount> with(String concept, @Nullable MentionType type, int least, int most) {
        return reading(() -> {
            List<PairCount> pairs = new ArrayList<>();
            RoaringBitmap cases = set(CaseStance.PRESENT, concept);
            for (String other : stances.get(CaseStance.PRESENT).keys()) {
                if (!other.equals(concept) && (type == null || types.get(other) == type)
                        && RoaringBitmap.andCardinality(cases, set(CaseStance.PRESENT, other)) >= least) {
                    pairs.add(count(concept, other));
                }
            }
            pairs.sort(PairCount.SUREST_FIRST);
            return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
        });
    }

    /** The concepts of a type that are present in at least so many cases. */
    public List<String> concepts(MentionType type, int least) {
        return reading(() -> stances.get(CaseStance.PRESENT)
                .keys()
                .stream()
                .filter(concept -> types.get(concept) == type
                        && set(CaseStance.PRESENT, concept).getCardinality() >= least)
                .sorted()
                .toList());
    }

    /** Every concept that some case speaks of. */
    public List<String> concepts() {
        return reading(() -> {
            TreeSet<String> concepts = new TreeSet<>();
            stances.values().forEach(sets -> concepts.addAll(sets.keys()));
            return List.copyOf(concepts);
        });
    }

    /** Stated links, those of the most cases first, with the ids of some of the cases; null for any concept. */
    public List<LinkCount> links(@Nullable String concept, int least, int mostCases) {
        return reading(() -> links.keys()
                .stream()
                .filter(link -> concept == null || link.from().equals(concept) || link.to().equals(concept))
                .filter(link -> links.get(link).getCardinality() >= least)
                .map(link -> new LinkCount(link, links.get(link).getCardinality(), documents(link, mostCases)))
                .sorted(LinkCount.MOST_FIRST)
                .toList());
    }

    /** The kind of thing that a concept is, as far as the cases told. */
    public Optional<MentionType> type(String concept) {
        return reading(() -> Optional.ofNullable(types.get(concept)));
    }

    private List<String> documents(Link link, int most) {
        return links.get(link).stream().limit(most).mapToObj(number -> byNumber.get(number).document()).toList();
    }

    private PairCount count(String concept, String other) {
        RoaringBitmap one = set(CaseStance.PRESENT, concept);
        RoaringBitmap two = set(CaseStance.PRESENT, other);
        return PairCount.of(concept, other, types.get(other), all.getCardinality(), one.getCardinality(),
                two.getCardinality(), RoaringBitmap.andCardinality(one, two),
                RoaringBitmap.andCardinality(one, set(CaseStance.ABSENT, other)));
    }

    private Distribution distribution(RoaringBitmap cases) {
        return new Distribution(cases.getCardinality(), sexes.within(cases), ages.within(cases), sources.within(cases),
                years.within(cases));
    }

    private RoaringBitmap set(CaseStance stance, String concept) {
        return stances.get(stance).get(concept);
    }

    private int newNumber(String document) {
        int number = free.isEmpty() ? byNumber.size() : free.removeLast();
        if (number == byNumber.size()) {
            byNumber.add(null);
        }
        numbers.put(document, number);
        return number;
    }

    private void note(int number, CaseFacts facts) {
        byNumber.set(number, facts.withoutTypes());
        types.putAll(facts.types());
        if (!facts.isCase()) {
            return;
        }
        all.add(number);
        facts.stances().forEach((concept, stance) -> stances.get(stance).add(concept, number));
        facts.links().forEach(link -> links.add(link, number));
        sources.add(facts.source(), number);
        years.add(facts.year(), number);
        sexes.add(facts.sex(), number);
        facts.age().ifPresent(age -> ages.add(AgeBand.of(age), number));
    }

    private void forget(int number) {
        CaseFacts facts = byNumber.get(number);
        if (facts == null) {
            return;
        }
        byNumber.set(number, null);
        all.remove(number);
        facts.stances().forEach((concept, stance) -> stances.get(stance).remove(concept, number));
        facts.links().forEach(link -> links.remove(link, number));
        sources.remove(facts.source(), number);
        years.remove(facts.year(), number);
        sexes.remove(facts.sex(), number);
        facts.age().ifPresent(age -> ages.remove(AgeBand.of(age), number));
    }

    @FunctionalInterface
    private interface Question<A> {
        A answer();
    }

    private <A> A reading(Question<A> question) {
        lock.readLock().lock();
        try {
            return question.answer();
        } finally {
            lock.readLock().unlock();
        }
    }
}
