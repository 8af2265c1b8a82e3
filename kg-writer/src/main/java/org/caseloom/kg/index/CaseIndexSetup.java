package org.caseloom.kg.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * The indices of cases: {@code caseloom-cases-1} and so on, of which one is searched, by the alias of all readers, and
 * one is written, by an alias of the writer's. They are the same one but for the time in which a new index is filled:
 * after the mapping changed, or when somebody wants the index built anew. Then the old one serves until the new one
 * holds everything. Mapping and analysis stand in the resource {@code case-index.json}; they name official components
 * only, so they hold on any Elasticsearch with analysis-kuromoji. Stateless; for one writer.
 */
public final class CaseIndexSetup {
    /** The alias that is written. */
    static final String WRITTEN = CaseIndex.ALIAS + "-written";
    private static final Logger LOG = LoggerFactory.getLogger(CaseIndexSetup.class);
    private static final String NUMBERED = CaseIndex.ALIAS + "-";
    private static final String DEFINITION = "definition";

    private CaseIndexSetup() {}

    /** As {@link #ensure(ElasticsearchClient, int)}, without replicas: one server has nowhere to put them. */
    public static IndexIdentity ensure(ElasticsearchClient client) {
        return ensure(client, 0);
    }

    /**
     * The index to write: the one that is written already where its mapping is ours, else a new one.
     *
     * @param replicas copies of the index beside the first, where it is made now
     * @throws UnavailableException where the server does not answer or refuses
     */
    public static IndexIdentity ensure(ElasticsearchClient client, int replicas) {
        return asking(() -> {
            List<String> written = behind(client, WRITTEN);
            boolean ours = written.size() == 1 && isOurs(client, written.getFirst());
            return identity(client, ours ? written.getFirst() : create(client, replicas));
        });
    }

    /** Makes a new index, which is to be written from now on; the old one goes on being searched. */
    static void begin(ElasticsearchClient client) {
        asking(() -> create(client, 0));
    }

    /** Lets this index be searched, and deletes all others; nothing where it is the only one. */
    static void serve(ElasticsearchClient client, IndexIdentity index) {
        asking(() -> {
            Set<String> all = numbered(client);
            if (all.size() > 1 || !behind(client, CaseIndex.ALIAS).equals(List.of(index.name()))) {
                client.indices().updateAliases(aliases -> aliases
                        .actions(action -> action.remove(
                                old -> old.index(NUMBERED + "*").alias(CaseIndex.ALIAS).mustExist(false)))
                        .actions(action -> action.add(added -> added.index(index.name()).alias(CaseIndex.ALIAS))));
                LOG.info("index {} is searched from now on", index.name());
                for (String old : all) {
                    if (!old.equals(index.name())) {
                        client.indices().delete(delete -> delete.index(old));
                    }
                }
            }
            return index;
        });
    }

    /** The body of the request that makes the index. */
    static String definition(int replicas) {
        try (InputStream resource = CaseIndexSetup.class.getResourceAsStream("case-index.json")) {
            ObjectNode definition = (ObjectNode) Json.mapper().readTree(resource);
            String fingerprint = fingerprint(definition);
            ((ObjectNode) definition.get("settings")).put("number_of_replicas", replicas);
            ((ObjectNode) definition.get("mappings")).putObject("_meta").put(DEFINITION, fingerprint);
            return definition.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(ObjectNode definition) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(definition.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static boolean isOurs(ElasticsearchClient client, String index) throws IOException {
        var mapping = client.indices().getMapping(get -> get.index(index)).mappings().get(index);
        var found = mapping == null ? null : mapping.mappings().meta().get(DEFINITION);
        String ours = Json.mapper().readTree(definition(0)).at("/mappings/_meta/" + DEFINITION).asText();
        return found != null && ours.equals(found.to(String.class));
    }

    /** The next index, behind the writer's alias; behind the readers' one too where they have none. */
    private static String create(ElasticsearchClient client, int replicas) throws IOException {
        int last = numbered(client).stream().mapToInt(name -> Integer.parseInt(name.substring(NUMBERED.length()))).max()
                .orElse(0);
        String name = NUMBERED + (last + 1);
        client.indices().create(index -> index.withJson(new StringReader(definition(replicas))).index(name));
        boolean first = behind(client, CaseIndex.ALIAS).isEmpty();
        client.indices().updateAliases(aliases -> {
            aliases.actions(action -> action
                    .remove(old -> old.index(NUMBERED + "*").alias(WRITTEN).mustExist(false)))
                    .actions(action -> action.add(added -> added.index(name).alias(WRITTEN)));
            return first
                    ? aliases.actions(action -> action.add(added -> added.index(name).alias(CaseIndex.ALIAS)))
                    : aliases;
        });
        LOG.info("made index {}", name);
        return name;
    }

    private static Set<String> numbered(ElasticsearchClient client) throws IOException {
        return client.indices().getSettings(settings -> settings.index(NUMBERED + "*")).settings().keySet();
    }

    private static List<String> behind(ElasticsearchClient client, String alias) throws IOException {
        return client.indices().existsAlias(exists -> exists.name(alias)).value()
                ? List.copyOf(client.indices().getAlias(get -> get.name(alias)).aliases().keySet())
                : List.of();
    }

    private static IndexIdentity identity(ElasticsearchClient client, String name) throws IOException {
        Map<String, IndexState> states = client.indices().getSettings(settings -> settings.index(name)).settings();
        IndexState state = states.get(name);
        var settings = state == null ? null : state.settings();
        var nested = settings == null ? null : settings.index();
        String uuid = nested == null ? null : nested.uuid();
        if (uuid == null) {
            throw new UnavailableException("Elasticsearch tells no uuid of its index");
        }
        return new IndexIdentity(name, uuid);
    }

    private static <T> T asking(Exchange<T> exchange) {
        try {
            return exchange.run();
        } catch (IOException e) {
            throw new UnavailableException("Elasticsearch does not answer: " + e.getMessage(), e);
        } catch (ElasticsearchException e) {
            throw new UnavailableException("Elasticsearch did not make the index: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Exchange<T> {
        T run() throws IOException;
    }
}
