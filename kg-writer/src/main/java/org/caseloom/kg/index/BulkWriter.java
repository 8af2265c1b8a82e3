package org.caseloom.kg.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.kg.sink.Change;
import org.caseloom.kg.sink.Refusal;
import org.caseloom.kg.sink.UnavailableException;

/**
 * Sends operations in bulk requests of bounded size and sorts the answers: done, refused for good, or to be tried
 * again. Used by one thread.
 */
final class BulkWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);
    private static final int OPERATIONS = 1000;
    /** A server may hold a tenth of its heap in requests: this fits one of 128 MB. */
    private static final int BYTES = 6 * 1024 * 1024;

    private final ElasticsearchClient client;

    BulkWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Writes all operations; each document occurs at most once.
     *
     * @throws UnavailableException where the server cannot take some of them now
     */
    void write(List<IndexOperation> operations, List<Refusal> refusals) {
        List<IndexOperation> request = new ArrayList<>();
        long bytes = 0;
        for (IndexOperation operation : operations) {
            if (!request.isEmpty() && (request.size() == OPERATIONS || bytes + operation.bytes() > BYTES)) {
                send(request, Refresh.False, refusals);
                request.clear();
                bytes = 0;
            }
            request.add(operation);
            bytes += operation.bytes();
        }
        if (!request.isEmpty()) {
            // a full batch is one of many; after the last one, what is reported as indexed can be found
            send(request, operations.size() < OPERATIONS ? Refresh.True : Refresh.False, refusals);
        }
    }

    private void send(List<IndexOperation> operations, Refresh refresh, List<Refusal> refusals) {
        try {
            BulkResponse response = client.bulk(bulk -> bulk.index(CaseIndices.WRITTEN)
                    .requireAlias(true) // without its alias the server would make an index by guessing
                    .refresh(refresh)
                    .operations(operations.stream().map(IndexOperation::request).toList()));
            for (int i = 0; i < operations.size(); i++) {
                judge(operations.get(i), response.items().get(i), refusals);
            }
        } catch (IOException e) {
            throw new UnavailableException("Elasticsearch does not answer: " + e.getMessage(), e);
        } catch (ElasticsearchException e) {
            judge(operations, refresh, e, refusals);
        }
    }

    private static void judge(IndexOperation operation, BulkResponseItem answer, List<Refusal> refusals) {
        ErrorCause error = answer.error();
        if (error == null) { // also what was to be removed and was not there
            return;
        }
        switch (IndexAnswer.of(answer.status(), error.type(), error.reason())) {
            case OUTDATED -> LOG.debug("passing over {}: {}", operation.change().document(), error.reason());
            case UNAVAILABLE ->
                throw new UnavailableException(
                        "Elasticsearch cannot write now: " + error.type() + ": " + error.reason());
            case REFUSED -> refusals.add(refusal(operation, error));
        }
    }

    /** The request failed as a whole: for one ill-made operation in it, the others must not suffer. */
    private void judge(List<IndexOperation> operations, Refresh refresh, ElasticsearchException e,
            List<Refusal> refusals) {
        switch (IndexAnswer.of(e.status(), e.error().type(), e.error().reason())) {
            case OUTDATED, UNAVAILABLE ->
                throw new UnavailableException("Elasticsearch cannot write now: " + e.getMessage(), e);
            case REFUSED -> {
                if (operations.size() == 1) {
                    refusals.add(refusal(operations.getFirst(), e.error()));
                } else {
                    int middle = operations.size() / 2;
                    send(operations.subList(0, middle), refresh, refusals);
                    send(operations.subList(middle, operations.size()), refresh, refusals);
                }
            }
        }
    }

    private static Refusal refusal(IndexOperation operation, ErrorCause error) {
        Change change = operation.change();
        String cause = error.causedBy() == null ? "" : " (" + error.causedBy().reason() + ")";
        return new Refusal(change.record(), new CaseloomException(ErrorCode.INDEX_REFUSED, "revision "
                + change.revision() + " of " + change.document() + ": " + error.reason() + cause));
    }
}
