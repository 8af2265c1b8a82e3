package org.caseloom.bench.structuring;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Kuromoji over the same texts in NFKC: the yardstick that tells how fast a machine is. For one thread. */
@State(Scope.Thread)
public class Tokeniser {
    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.NORMAL);
    private final List<String> texts = new ArrayList<>();
    private int next;

    @Setup(Level.Trial)
    public void normalise(Texts all) {
        all.documents.forEach(document -> texts.add(Normalizer.normalize(document.text(), Normalizer.Form.NFKC)));
    }

    String next() {
        next = next + 1 == texts.size() ? 0 : next + 1;
        return texts.get(next);
    }

    /** The number of tokens. */
    int tokens(String text) throws IOException {
        int tokens = 0;
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            tokens++;
        }
        tokenizer.end();
        tokenizer.close();
        return tokens;
    }
}
