package org.caseloom.standalone.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.terms.Unit;

/** What a curator might do to a release, at random. Every edit leaves a release that annotators accept. */
enum RandomEdit {
    TAKE_A_FORM {
        @Override
        TermRelease of(TermRelease release, Random random) {
            return concept(release, random, concept -> concept.terms().isEmpty()
                    ? concept
                    : terms(concept, without(concept.terms(), random)));
        }
    },
    MOVE_A_FORM {
        @Override
        TermRelease of(TermRelease release, Random random) {
            Concept from = any(release.concepts(), random);
            Term form = from.terms().isEmpty()
                    ? new Term("そうです", Language.JA, Term.Kind.LAY)
                    : any(from.terms(), random);
            return concept(release, random, concept -> {
                List<Term> terms = new ArrayList<>(concept.terms());
                terms.add(form);
                return terms(concept, terms);
            });
        }
    },
    ADD_WORDS_OF_THE_TEXTS {
        @Override
        TermRelease of(TermRelease release, Random random) {
            String words = any(List.of("認め", "入院", "was", "歳", "blood", "の", "左", "patient", "T", "39", "pain"),
                    random);
            Language language = words.charAt(0) < 128 ? Language.EN : Language.JA;
            Term.Kind kind = any(List.of(Term.Kind.ALTERNATIVE, Term.Kind.ABBREVIATION, Term.Kind.QUANTITY_SYMBOL),
                    random);
            return concept(release, random, concept -> {
                List<Term> terms = new ArrayList<>(concept.terms());
                terms.add(new Term(words, language, kind));
                return terms(concept, terms);
            });
        }
    },
    RELABEL {
        @Override
        TermRelease of(TermRelease release, Random random) {
            return concept(release, random, concept -> new Concept(concept.id(), concept.type(),
                    Map.of(Language.JA, "別名", Language.EN, "another name"), concept.terms(), concept.broader(),
                    concept.codes(), concept.analyte()));
        }
    },
    CHANGE_THE_TYPE {
        @Override
        TermRelease of(TermRelease release, Random random) {
            return concept(release, random, concept -> new Concept(concept.id(),
                    any(List.of(MentionType.values()), random), concept.label(), concept.terms(), concept.broader(),
                    concept.codes(), concept.analyte()));
        }
    },
    CHANGE_THE_PARENTS {
        @Override
        TermRelease of(TermRelease release, Random random) {
            String parent = any(release.concepts(), random).id();
            return concept(release, random, concept -> new Concept(concept.id(), concept.type(), concept.label(),
                    concept.terms(), random.nextBoolean() ? List.of() : List.of(parent), concept.codes(),
                    concept.analyte()));
        }
    },
    STOP_A_FORM {
        @Override
        TermRelease of(TermRelease release, Random random) {
            List<Term> terms = any(release.concepts(), random).terms();
            List<String> stopForms = new ArrayList<>(release.stopForms());
            stopForms.add(terms.isEmpty() ? "無熱" : any(terms, random).text());
            return edited(release, release.concepts(), release.units(), release.rules(), stopForms);
        }
    },
    CHANGE_A_RULE {
        @Override
        TermRelease of(TermRelease release, Random random) {
            List<QuantityRule> rules = new ArrayList<>(release.rules());
            int at = random.nextInt(rules.size());
            QuantityRule rule = rules.get(at);
            rules.set(at, new QuantityRule(rule.id(), rule.analyte(), rule.comparator(),
                    rule.threshold().multiply(new BigDecimal(random.nextBoolean() ? "1.1" : "0.9")), rule.unit(),
                    random.nextBoolean() ? rule.finding() : any(release.rules(), random).finding(), rule.sex(),
                    rule.minimumAge()));
            return edited(release, release.concepts(), release.units(), rules, release.stopForms());
        }
    },
    TAKE_A_RULE {
        @Override
        TermRelease of(TermRelease release, Random random) {
            return edited(release, release.concepts(), release.units(), without(release.rules(), random),
                    release.stopForms());
        }
    },
    CHANGE_A_UNIT {
        @Override
        TermRelease of(TermRelease release, Random random) {
            List<Unit> units = new ArrayList<>(release.units());
            int at = random.nextInt(units.size());
            Unit unit = units.get(at);
            units.set(at, random.nextBoolean()
                    ? new Unit(unit.id(), unit.symbol() + "'", unit.symbols(), unit.convertsTo(), unit.factor(),
                            unit.offset())
                    : new Unit(unit.id(), unit.symbol(), List.of(), unit.convertsTo(), BigDecimal.TEN, unit.offset()));
            return edited(release, release.concepts(), units, release.rules(), release.stopForms());
        }
    },
    TAKE_THE_VALUES_OF_A_TEST {
        @Override
        TermRelease of(TermRelease release, Random random) {
            List<Concept> tests = release.concepts().stream().filter(each -> each.analyte() != null).toList();
            String test = any(tests, random).id();
            return edited(release, release.concepts()
                    .stream()
                    .map(each -> each.id().equals(test)
                            ? new Concept(each.id(), each.type(), each.label(), each.terms(), each.broader(),
                                    each.codes(), null)
                            : each)
                    .toList(), release.units(), release.rules(), release.stopForms());
        }
    },
    TAKE_A_REFINEMENT {
        @Override
        TermRelease of(TermRelease release, Random random) {
            return new TermRelease("edited", Instant.EPOCH, release.concepts(), release.units(), release.rules(),
                    release.stopForms(), without(release.refinements(), random));
        }
    };

    /** The edited release. */
    abstract TermRelease of(TermRelease release, Random random);

    private static TermRelease concept(TermRelease release, Random random, UnaryOperator<Concept> edit) {
        List<Concept> concepts = new ArrayList<>(release.concepts());
        int at = random.nextInt(concepts.size());
        concepts.set(at, edit.apply(concepts.get(at)));
        return edited(release, concepts, release.units(), release.rules(), release.stopForms());
    }

    private static Concept terms(Concept concept, List<Term> terms) {
        return new Concept(concept.id(), concept.type(), concept.label(), terms, concept.broader(), concept.codes(),
                concept.analyte());
    }

    private static TermRelease edited(TermRelease release, List<Concept> concepts, List<Unit> units,
            List<QuantityRule> rules, List<String> stopForms) {
        return new TermRelease("edited", Instant.EPOCH, concepts, units, rules, stopForms, release.refinements());
    }

    private static <T> List<T> without(List<T> all, Random random) {
        List<T> some = new ArrayList<>(all);
        some.remove(random.nextInt(some.size()));
        return some;
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
