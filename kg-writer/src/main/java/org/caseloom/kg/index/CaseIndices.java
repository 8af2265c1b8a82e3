package org.caseloom.kg.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.kg.sink.UnavailableException;

/**
 * The indices of cases, {@code caseloom-cases-1} and so on: one is searched, by the alias of all readers, and one is
 * written, by an alias of the writer's. They are the same but for the time in which a new one is filled, because its
 * definition is another than the old one's or because somebody wants it built anew; the old one serves until then.
 * For one writer. What the server does not do now is an {@link UnavailableException}; each step may be tried again.
 *
 * @param replicas of an index that is made, beside the first copy
 */
record CaseIndices(ElasticsearchClient client, int replicas) {
    /** The alias that is written. */
    static final String WRITTEN = CaseIndex.ALIAS + "-written";
    private static final Logger LOG = LoggerFactory.getLogger(CaseIndices.class);
    private static final String NUMBERED = CaseIndex.ALIAS + "-";
    private static final Pattern OURS = Pattern.compile(Pattern.quote(NUMBERED) + "\\d{1,9}");

    /** The index to write: the one that is written already where it was made as ours are, else a new one. */
    IndexIdentity written() {
        return asking(() -> {
            List<String> written = behind(WRITTEN);
            boolean ours = written.size() == 1 && isOfOurDefinition(written.getFirst());
            return identity(ours ? written.getFirst() : create());
        });
    }

    /** Makes a new index, which is to be written from now on; the old one goes on being searched. */
    void begin() {
        asking(this::create);
    }

    /** Lets this index be searched instead of any other; says whether there are others, which nobody needs now. */
    boolean serve(IndexIdentity index) {
        return asking(() -> {
            if (!behind(CaseIndex.ALIAS).equals(List.of(index.name()))) {
                point(CaseIndex.ALIAS, index.name());
                LOG.info("index {} is searched from now on", index.name());
            }
            return numbered().size() > 1;
        });
    }

    /** Deletes all indices of cases but this one. */
    void removeOthers(IndexIdentity index) {
        asking(() -> {
            for (String old : numbered()) {
                if (!old.equals(index.name())) {
                    client.indices().delete(delete -> delete.index(old).ignoreUnavailable(true));
                    LOG.info("index {} is deleted", old);
                }
            }
            return index;
        });
    }

    /** The next index, behind the writer's alias; behind the readers' as well where they have none. */
    private String create() throws IOException {
        int last = numbered().stream().mapToInt(name -> Integer.parseInt(name.substring(NUMBERED.length()))).max()
                .orElse(0);
        String name = NUMBERED + (last + 1);
        String definition = IndexDefinition.read().json(replicas);
        client.indices().create(index -> index.withJson(new StringReader(definition)).index(name));
        LOG.info("made index {}", name);
        if (behind(CaseIndex.ALIAS).isEmpty()) {
            point(CaseIndex.ALIAS, name);
        }
        point(WRITTEN, name);
        return name;
    }

    /** Takes the alias from all others at the moment in which this one gets it. */
    private void point(String alias, String index) throws IOException {
        List<String> others = behind(alias).stream().filter(other -> !other.equals(index)).toList();
        client.indices().updateAliases(aliases -> {
            others.forEach(other -> aliases.actions(action -> action.remove(old -> old.index(other).alias(alias))));
            return aliases.actions(action -> action.add(added -> added.index(index).alias(alias)));
        });
    }

    private boolean isOfOurDefinition(String index) throws IOException {
        var mapping = client.indices().getMapping(get -> get.index(index)).mappings().get(index);
        var found = mapping == null ? null : mapping.mappings().meta().get(IndexDefinition.MADE_FROM);
        return found != null && IndexDefinition.read().fingerprint().equals(found.to(String.class));
    }

    private Set<String> numbered() throws IOException {
        return client.indices()
                .getSettings(settings -> settings.index(NUMBERED + "*"))
                .settings()
                .keySet()
                .stream()
                .filter(name -> OURS.matcher(name).matches())
                .collect(Collectors.toSet());
    }

    private List<String> behind(String alias) throws IOException {
        return client.indices().existsAlias(exists -> exists.name(alias)).value()
                ? List.copyOf(client.indices().getAlias(get -> get.name(alias)).aliases().keySet())
                : List.of();
    }

    private IndexIdentity identity(String name) throws IOException {
        IndexState state = client.indices().getSettings(settings -> settings.index(name)).settings().get(name);
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
            throw new UnavailableException("Elasticsearch did not change its indices: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Exchange<T> {
        T run() throws IOException;
    }
}
