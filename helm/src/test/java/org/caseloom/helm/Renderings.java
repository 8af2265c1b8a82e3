package org.caseloom.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableList;

/** The sets of values that the tests look at: every example, and between them every branch of the templates. Rendered once. */
final class Renderings {
    private static final List<Rendering> ALL = Stream.concat(
            Examples.all().stream().map(example -> Rendering.of(example.getFileName().toString(),
                    template -> template.withValuesFile(example))),
            Stream.of(
                    rendering("nothing but the servers", ""),
                    rendering("passwords in the values", """
                        kafka:
                          security: {protocol: SASL_SSL, saslMechanism: SCRAM-SHA-256, user: caseloom, caSecret: ca}
                        elasticsearch:
                          security: {authentication: password, user: caseloom, caSecret: ca, caSecretKey: root.pem}
                        graph:
                          updateUrl: http://graph:3030/caseloom/update
                          queryUrl: http://graph-reader:3031/caseloom/query
                          authentication: password
                          user: caseloom
                        secrets:
                          kafkaPassword: 'of "Kafka": {{ no template }}'
                          elasticsearchPassword: of Elasticsearch
                          graphPassword: of the graph
                        """),
                    rendering("keys and tokens in the values",
                            """
                                kafka:
                                  security:
                                    protocol: SASL_SSL
                                    saslMechanism: OAUTHBEARER
                                    caSecret: ca
                                    keystoreSecret: own-key
                                elasticsearch:
                                  security: {authentication: api-key}
                                graph: {updateUrl: https://graph.example.org/update, authentication: token}
                                secrets:
                                  kafkaSaslJaasConfig: org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;
                                  kafkaKeystorePassword: of the keystore
                                  elasticsearchApiKey: key
                                  graphToken: token
                                """),
                    rendering("the services' own certificate and key as PEM",
                            """
                                kafka:
                                  security: {protocol: SSL, keystoreSecret: own-key, keystoreSecretKey: key.pem, keystoreType: PEM}
                                """),
                    rendering("several pods by number, volumes that are there, image by digest", """
                        image:
                          digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                          pullSecrets: [registry]
                        labels: {department: records}
                        services:
                          ingest-service: {replicas: 2, priorityClassName: high}
                          nlp-stream: {replicas: 3, nodeSelector: {disk: fast}, tolerations: [{operator: Exists}]}
                          search-api:
                            replicas: 2
                            podAnnotations: {note: seen}
                            affinity: {podAntiAffinity: {}}
                          graph-writer: {storage: {size: 1Gi, existingClaim: graph}}
                          ontology: {empty: true, storage: {size: 1Gi, existingClaim: ontology}}
                        """),
                    Rendering.of("Strimzi before 0.49, ECK fetching the plugin, no policies", template -> template
                            .set("kafka.strimzi.enabled", "true")
                            .set("kafka.strimzi.apiVersion", "kafka.strimzi.io/v1beta2")
                            .set("elasticsearch.eck.enabled", "true")
                            .set("networkPolicy.enabled", "false")
                            .set("disruptionBudget.enabled", "false")
                            .set("serviceAccount.create", "false"))))
            .collect(toUnmodifiableList());

    private Renderings() {}

    static List<Rendering> all() {
        return ALL;
    }

    static Rendering of(String title) {
        return ALL.stream().filter(rendering -> rendering.title().equals(title)).findFirst().orElseThrow();
    }

    /** Values beside the addresses of a Kafka and an Elasticsearch. */
    private static Rendering rendering(String title, String yaml) {
        return Rendering.of(title, template -> {
            template.set("kafka.bootstrapServers", "one:9092,two:9093").set("elasticsearch.url",
                    "http://search:9200");
            if (!yaml.isEmpty()) {
                template.withValuesFile(file(yaml));
            }
        });
    }

    private static Path file(String yaml) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
