package org.caseloom.kg.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexState;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.contracts.json.Json;
import org.caseloom.kg.sink.UnavailableException;

/**
 * Makes the index of cases and its alias where they are not there. Mapping and analysis stand in the resource
 * {@code case-index.json}; they name official components only, so they hold on any Elasticsearch with analysis-kuromoji.
 * Stateless; safe to run from several services.
 */
public final class CaseIndexSetup {
    private static final Logger LOG = LoggerFactory.getLogger(CaseIndexSetup.class);
    private static final String FIRST_INDEX = CaseIndex.ALIAS + "-1";
    private static final String ALREADY_THERE = "resource_already_exists_exception";

    private CaseIndexSetup() {}

    /** As {@link #ensure(ElasticsearchClient, int)}, without replicas: one server has nowhere to put them. */
    public static IndexIdentity ensure(ElasticsearchClient client) {
        return ensure(client, 0);
    }

    /**
     * Makes what is missing and leaves what is there.
     *
     * @param replicas copies of the index beside the first, where it is made now
     * @throws UnavailableException where the server does not answer or refuses
     */
    public static IndexIdentity ensure(ElasticsearchClient client, int replicas) {
        try {
            if (!client.indices().existsAlias(alias -> alias.name(CaseIndex.ALIAS)).value()) {
                create(client, replicas);
            }
            Map<String, IndexState> behind = client.indices()
                    .getSettings(settings -> settings.index(CaseIndex.ALIAS))
                    .settings();
            var index = behind.entrySet().iterator().next();
            return new IndexIdentity(index.getKey(), uuid(index.getValue()));
        } catch (IOException e) {
            throw new UnavailableException("Elasticsearch does not answer: " + e.getMessage(), e);
        } catch (ElasticsearchException e) {
            throw new UnavailableException("Elasticsearch did not make the index: " + e.getMessage(), e);
        }
    }

    /** The body of the request that makes the index. */
    static String definition(int replicas) {
        try (InputStream resource = CaseIndexSetup.class.getResourceAsStream("case-index.json")) {
            ObjectNode definition = (ObjectNode) Json.mapper().readTree(resource);
            ((ObjectNode) definition.get("settings")).put("number_of_replicas", replicas);
            return definition.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(ElasticsearchClient client, int replicas) throws IOException {
        try {
            client.indices().create(index -> index.withJson(new StringReader(definition(replicas))).index(FIRST_INDEX));
            LOG.info("made index {}", FIRST_INDEX);
        } catch (ElasticsearchException e) {
            if (!ALREADY_THERE.equals(e.error().type())) {
                throw e;
            }
            LOG.info("index {} is there without its alias", FIRST_INDEX);
        }
        client.indices().putAlias(alias -> alias.index(FIRST_INDEX).name(CaseIndex.ALIAS));
    }

    private static String uuid(IndexState state) {
        var settings = state.settings();
        var nested = settings == null ? null : settings.index();
        String uuid = nested == null ? null : nested.uuid();
        if (uuid == null) {
            throw new UnavailableException("Elasticsearch tells no uuid of its index");
        }
        return uuid;
    }
}
