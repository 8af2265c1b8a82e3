package org.caseloom.kg.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.kg.reconciliation.Copy;
import org.caseloom.kg.reconciliation.CopySource;
import org.caseloom.kg.sink.UnavailableException;

/** The entries that the index holds, read from one point in time after a refresh. Thread-safe. */
public record IndexedCases(ElasticsearchClient client) implements CopySource {
    private static final Logger LOG = LoggerFactory.getLogger(IndexedCases.class);
    private static final int PAGE = 5000;
    private static final Time KEPT = Time.of(time -> time.time("2m"));

    @Override
    public void forEach(Consumer<Copy> visitor) {
        try {
            client.indices().refresh(refresh -> refresh.index(CaseIndex.ALIAS));
            String moment = client.openPointInTime(open -> open.index(CaseIndex.ALIAS).keepAlive(KEPT)).id();
            try {
                pages(moment, visitor);
            } finally {
                close(moment);
            }
        } catch (IOException | ElasticsearchException e) {
            throw new UnavailableException("Elasticsearch does not show its entries: " + e.getMessage(), e);
        }
    }

    private void pages(String moment, Consumer<Copy> visitor) throws IOException {
        Map<String, String> releases = new HashMap<>(); // one string for the many entries of a release
        List<FieldValue> after = List.of();
        List<Hit<Void>> hits;
        do {
            hits = page(moment, after).hits().hits();
            for (Hit<Void> hit : hits) {
                Long revision = hit.version();
                String release = releases.computeIfAbsent(release(hit), own -> own);
                visitor.accept(new Copy(String.valueOf(hit.id()), revision == null ? -1 : revision, release));
            }
            after = hits.isEmpty() ? after : hits.getLast().sort();
        } while (hits.size() == PAGE);
    }

    private SearchResponse<Void> page(String moment, List<FieldValue> after) throws IOException {
        return client.search(search -> {
            search.pit(pit -> pit.id(moment).keepAlive(KEPT))
                    .size(PAGE)
                    .version(true)
                    .source(source -> source.fetch(false))
                    .docvalueFields(field -> field.field(CaseIndex.RELEASE))
                    .trackTotalHits(total -> total.enabled(false))
                    .sort(sort -> sort.field(field -> field.field("_shard_doc").order(SortOrder.Asc)));
            return after.isEmpty() ? search : search.searchAfter(after);
        }, Void.class);
    }

    private static String release(Hit<Void> hit) {
        var values = hit.fields().get(CaseIndex.RELEASE);
        return values == null ? "" : values.to(List.class).getFirst().toString();
    }

    private void close(String moment) {
        try {
            client.closePointInTime(close -> close.id(moment));
        } catch (IOException | ElasticsearchException e) {
            LOG.warn("a point in time stays open until it expires", e);
        }
    }
}
