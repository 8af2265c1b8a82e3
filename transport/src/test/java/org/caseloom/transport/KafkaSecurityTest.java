package org.caseloom.transport;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaSecurityTest {
    @Test
    void nameAndPasswordBecomeALineOfTheLoginModule() {
        assertThat(KafkaSecurity.jaas("SCRAM-SHA-512", "caseloom", "a\"b\\c"))
                .isEqualTo("org.apache.kafka.common.security.scram.ScramLoginModule required username=\"caseloom\""
                        + " password=\"a\\\"b\\\\c\";");
        assertThat(KafkaSecurity.jaas("PLAIN", "u", "p")).contains("plain.PlainLoginModule");
    }

    @Test
    void everyClientGetsWhatIsSetAndNothingElse() {
        KafkaSecurity security = new KafkaSecurity("SASL_SSL", "PLAIN", "line",
                new KafkaSecurity.Store("/tls/ca.crt", "PEM", null),
                new KafkaSecurity.Store("/tls/own.p12", "PKCS12", "secret"));
        Map<String, String> settings = security.settings();

        assertThat(settings).containsOnly(Map.entry("security.protocol", "SASL_SSL"),
                Map.entry("sasl.mechanism", "PLAIN"), Map.entry("sasl.jaas.config", "line"),
                Map.entry("ssl.truststore.location", "/tls/ca.crt"), Map.entry("ssl.truststore.type", "PEM"),
                Map.entry("ssl.keystore.location", "/tls/own.p12"), Map.entry("ssl.keystore.type", "PKCS12"),
                Map.entry("ssl.keystore.password", "secret"));
        KafkaSettings kafka = new KafkaSettings("broker:9093", 4, (short) 3, settings);
        assertThat(kafka.client()).containsAllEntriesOf(settings);
        assertThat(kafka.consumer()).containsAllEntriesOf(settings);
        assertThat(kafka.producer()).containsAllEntriesOf(settings);
        assertThat(security).asString().doesNotContain("secret").doesNotContain("line");
    }

    @Test
    void anOpenBrokerNeedsNothing() {
        assertThat(new KafkaSecurity("PLAINTEXT", null, null, null, null).settings())
                .containsOnly(Map.entry("security.protocol", "PLAINTEXT"));
    }

    @Test
    void aServerOfHttpIsToldWhoWeAre() {
        assertThat(new HttpIdentity("u", "p", "").authorization()).contains("Basic dTpw");
        assertThat(new HttpIdentity("", "", "t").authorization()).contains("Bearer t");
        assertThat(HttpIdentity.NOBODY.authorization()).isEmpty();
        assertThat(new HttpIdentity("u", "hunter2", "")).asString().doesNotContain("hunter2");
    }
}
