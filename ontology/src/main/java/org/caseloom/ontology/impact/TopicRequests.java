package org.caseloom.ontology.impact;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.terms.Reannotation;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;
import org.caseloom.transport.TopicFollower;

/** Topic reannotations. */
record TopicRequests(KafkaSettings kafka, MessageSender sender, DeadLetters deadLetters)
        implements
            ReannotationRequests {
    @Override
    public CompletableFuture<?> send(String document, String release) {
        return sender.send(Topic.REANNOTATIONS, document, new Reannotation(release));
    }

    @Override
    public Set<String> sent(String release) {
        Set<String> documents = new HashSet<>();
        TopicFollower.readAll(kafka, Topic.REANNOTATIONS, deadLetters, read -> {
            // what is no request is a dead letter of the annotators already
            if (read.key() != null && read.value() != null && isFor(release, read.value())) {
                documents.add(read.key());
            }
        });
        return documents;
    }

    private static boolean isFor(String release, byte[] value) {
        return Json.read(value, Reannotation.class).reason().equals(release);
    }
}
