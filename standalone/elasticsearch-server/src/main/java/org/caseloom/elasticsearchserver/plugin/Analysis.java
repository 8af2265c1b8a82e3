package org.caseloom.elasticsearchserver.plugin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseReadingFormFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AbstractTokenizerFactory;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Lucene's analysis components under the names they have in a full Elasticsearch. */
final class Analysis {
    private Analysis() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> analyzers() {
        return Map.of("kuromoji", (index, environment, name, settings) -> new Kuromoji(name));
    }

    static Map<String, AnalysisProvider<TokenizerFactory>> tokenizers() {
        return Map.of(
                "kuromoji_tokenizer", (index, environment, name, settings) -> {
                    var mode = JapaneseTokenizer.Mode.valueOf(settings.get("mode", "search").toUpperCase(Locale.ROOT));
                    boolean discard = settings.getAsBoolean("discard_punctuation", true);
                    return tokenizer(name, () -> new JapaneseTokenizer(null, discard, mode));
                },
                "keyword", (index, environment, name, settings) -> tokenizer(name, KeywordTokenizer::new),
                "whitespace", (index, environment, name, settings) -> tokenizer(name, WhitespaceTokenizer::new));
    }

    static Map<String, AnalysisProvider<TokenFilterFactory>> tokenFilters() {
        Map<String, AnalysisProvider<TokenFilterFactory>> filters = new HashMap<>();
        filters.put("kuromoji_baseform", filter(JapaneseBaseFormFilter::new));
        filters.put("kuromoji_part_of_speech",
                filter(tokens -> new JapanesePartOfSpeechStopFilter(tokens, JapaneseAnalyzer.getDefaultStopTags())));
        filters.put("kuromoji_stemmer", filter(JapaneseKatakanaStemFilter::new));
        filters.put("kuromoji_readingform", filter(JapaneseReadingFormFilter::new));
        filters.put("ja_stop", filter(tokens -> new StopFilter(tokens, JapaneseAnalyzer.getDefaultStopSet())));
        filters.put("cjk_width", filter(CJKWidthFilter::new));
        filters.put("asciifolding", filter(ASCIIFoldingFilter::new));
        filters.put("porter_stem", filter(PorterStemFilter::new));
        filters.put("edge_ngram", (index, environment, name, settings) -> {
            int shortest = settings.getAsInt("min_gram", 1);
            int longest = settings.getAsInt("max_gram", 2);
            return factory(name, tokens -> new EdgeNGramTokenFilter(tokens, shortest, longest, false));
        });
        return filters;
    }

    private static AnalysisProvider<TokenFilterFactory> filter(UnaryOperator<TokenStream> wrap) {
        return (index, environment, name, settings) -> factory(name, wrap);
    }

    private static TokenFilterFactory factory(String name, UnaryOperator<TokenStream> wrap) {
        return new AbstractTokenFilterFactory(name) {
            @Override
            public TokenStream create(TokenStream tokens) {
                return wrap.apply(tokens);
            }
        };
    }

    private static TokenizerFactory tokenizer(String name, Supplier<Tokenizer> make) {
        return new AbstractTokenizerFactory(name) {
            @Override
            public Tokenizer create() {
                return make.get();
            }
        };
    }

    private static final class Kuromoji extends AbstractIndexAnalyzerProvider<JapaneseAnalyzer> {
        private final JapaneseAnalyzer analyzer = new JapaneseAnalyzer(null, JapaneseTokenizer.Mode.SEARCH,
                JapaneseAnalyzer.getDefaultStopSet(), JapaneseAnalyzer.getDefaultStopTags());

        Kuromoji(String name) {
            super(name);
        }

        @Override
        public JapaneseAnalyzer get() {
            return analyzer;
        }
    }
}
