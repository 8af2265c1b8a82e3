/**
 * Kafka's clients, wrapped once for all services: topics are created by {@link org.caseloom.transport.TopicCreator},
 * messages sent by {@link org.caseloom.transport.MessageSender} and followed from the beginning by
 * {@link org.caseloom.transport.TopicFollower}, published releases by
 * {@link org.caseloom.transport.ReleaseFollower}. Services that run a topology or a sink of their own take their
 * settings from {@link org.caseloom.transport.KafkaSettings}.
 */
@NullMarked
package org.caseloom.transport;

import org.jspecify.annotations.NullMarked;
