/** A real Kafka broker (KRaft, one node) as a process of its own: {@link org.caseloom.kafkaserver.KafkaServer}. */
package org.caseloom.kafkaserver;
