package org.caseloom.nlp.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.transport.KafkaSettings;

/**
 * Ends what killed instances had begun. The broker would hold their partitions back until the transaction's time is up,
 * which has to be long enough for the largest documents; only an instance with the dead one's own files ends it sooner.
 * So every instance looks now and then for old transactions of this application by processes that are in its group no
 * more, which nobody can commit, and fences them. What the broker refuses is logged, and tried again.
 */
final class AbandonedTransactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedTransactions.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    /** Younger ones end by themselves mostly, and are not asked about. */
    private static final Duration OLD = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Admin admin;
    private final String application;
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("abandoned-transactions").factory());

    private AbandonedTransactions(Admin admin, String application) {
        this.admin = admin;
        this.application = application;
    }

    /** Begins to look. */
    static AbandonedTransactions end(KafkaSettings kafka, String application) {
        AbandonedTransactions abandoned = new AbandonedTransactions(Admin.create(kafka.client()), application);
        abandoned.clock.scheduleWithFixedDelay(abandoned::look, BETWEEN.toMillis(), BETWEEN.toMillis(),
                TimeUnit.MILLISECONDS);
        return abandoned;
    }

    private void look() {
        try {
            List<String> open = open();
            List<String> ended = open.isEmpty() ? open : without(members(), application, open);
            if (!ended.isEmpty()) {
                LOG.warn("ending what instances that are gone had begun: {}", ended);
                admin.fenceProducers(ended).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn("what instances that are gone had begun is not ended yet: {}", e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // by close, and that is all right
        }
    }

    private List<String> open() throws InterruptedException, ExecutionException, TimeoutException {
        var options = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING))
                .filterOnDuration(OLD.toMillis());
        return admin.listTransactions(options)
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .stream()
                .map(TransactionListing::transactionalId)
                .toList();
    }

    private Set<String> members() throws InterruptedException, ExecutionException, TimeoutException {
        return admin.describeConsumerGroups(List.of(application))
                .describedGroups()
                .get(application)
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .members()
                .stream()
                .map(MemberDescription::clientId)
                .collect(Collectors.toSet());
    }

    /** Of these transactional ids those of the application whose process has no member's client. */
    static List<String> without(Collection<String> members, String application, Collection<String> transactionalIds) {
        Pattern ours = Pattern.compile("(" + Pattern.quote(application) + "-[0-9a-f-]{36})-\\d+");
        return transactionalIds.stream().filter(id -> {
            Matcher parts = ours.matcher(id); // as Kafka Streams makes it: the application, the process, the thread
            return parts.matches() && members.stream().noneMatch(member -> member.startsWith(parts.group(1) + "-"));
        }).toList();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        admin.close(PATIENCE);
    }
}
