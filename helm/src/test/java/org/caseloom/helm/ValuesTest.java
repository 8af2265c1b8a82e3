package org.caseloom.helm;

import com.marcnuri.helm.TemplateCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A wrong value stops the rendering with a message that names it. */
class ValuesTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        services.nlp-stream.replicas                 | 0            | at '/services/nlp-stream/replicas': minimum: got 0, want 1
        services.nlp-stream.replicas                 | two          | at '/services/nlp-stream/replicas': got string, want integer
        services.ontology.replicas                   | 2            | at '/services/ontology/replicas': value must be 1
        services.graph-writer.replicas               | 2            | at '/services/graph-writer/replicas': value must be 1
        services.index-writer.replicas               | 2            | at '/services/index-writer/replicas': value must be 1
        services.nlp-streams.replicas                | 2            | at '/services': additional properties 'nlp-streams' not allowed
        services.search-api.autoscaling.cpu          | 120          | at '/services/search-api/autoscaling/cpu': maximum: got 120, want 100
        services.search-api.resources.limits.memory  | 2 GB         | at '/services/search-api/resources/limits/memory': '2 GB' does not match pattern
        services.search-api.resources.limits         | null         | at '/services/search-api/resources': missing property 'limits'
        services.ontology.storage.size               | big          | at '/services/ontology/storage/size': 'big' does not match pattern
        services.ontology.empty                      | maybe        | at '/services/ontology/empty': got string, want boolean
        image.tag                                    | latest       | at '/image/tag': 'not' failed
        image.digest                                 | sha256:12    | at '/image/digest': 'sha256:12' does not match pattern
        image.pullPolicy                             | Sometimes    | at '/image/pullPolicy': value must be one of 'Always', 'IfNotPresent', 'Never'
        pod.user                                     | 0            | at '/pod/user': minimum: got 0, want 1
        pod.group                                    | 0            | at '/pod/group': minimum: got 0, want 1
        logLevel                                     | LOUD         | at '/logLevel': value must be one of 'ERROR', 'WARN', 'INFO', 'DEBUG'
        kafka.bootstrapServers                       | kafka        | at '/kafka/bootstrapServers': 'kafka' does not match pattern
        kafka.partitions                             | 0            | at '/kafka/partitions': minimum: got 0, want 1
        kafka.security.protocol                      | TLS          | at '/kafka/security/protocol': value must be one of 'PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'
        kafka.strimzi.apiVersion                     | v1           | at '/kafka/strimzi/apiVersion': value must be one of
        elasticsearch.url                            | search:9200  | at '/elasticsearch/url': 'search:9200' does not match pattern
        elasticsearch.security.authentication        | apikey       | at '/elasticsearch/security/authentication': value must be one of 'none', 'password', 'api-key'
        elasticsearch.eck.version                    | 8.19.0       | at '/elasticsearch/eck/version': '8.19.0' does not match pattern
        elasticsearch.eck.image                      | es:latest    | at '/elasticsearch/eck/image': 'not' failed
        elasticsearch.eck.image                      | es           | at '/elasticsearch/eck/image': 'es' does not match pattern
        graph.updateUrl                              | ftp://graph  | at '/graph/updateUrl': 'ftp://graph' does not match pattern
        ingress.host                                 | https://a.b  | at '/ingress/host': 'https://a.b' does not match pattern
        serviceMonitor.interval                      | 30           | at '/serviceMonitor/interval': got number, want string
        replicas                                     | 3            | additional properties 'replicas' not allowed
        """)
    void namesTheValueThatIsNone(String name, String value, String message) {
        assertThatThrownBy(() -> withServers().set(name, value).call()).hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        kafka.bootstrapServers=                                                      | kafka.bootstrapServers is empty: give the address of a Kafka
        kafka.strimzi.enabled=true                                                   | kafka.bootstrapServers and kafka.strimzi.enabled are both set
        kafka.bootstrapServers= kafka.strimzi.enabled=true kafka.strimzi.nodes=1     | kafka.replication is 3, but kafka.strimzi.nodes is 1
        kafka.bootstrapServers= kafka.strimzi.enabled=true kafka.replication=1       | kafka.strimzi.minInSyncReplicas is 2, but kafka.replication is 1
        kafka.security.protocol=SASL_SSL                                             | kafka.security.saslMechanism is empty
        kafka.security.protocol=SASL_SSL kafka.security.saslMechanism=PLAIN          | kafka.security.protocol asks for a login
        kafka.security.protocol=SASL_SSL kafka.security.saslMechanism=PLAIN kafka.security.user=a | set secrets.existing, or secrets.kafkaPassword
        kafka.security.protocol=SSL kafka.security.keystoreSecret=key                | set secrets.existing, or secrets.kafkaKeystorePassword
        elasticsearch.url=                                                           | elasticsearch.url is empty: give the address of an Elasticsearch
        elasticsearch.eck.enabled=true                                               | elasticsearch.url and elasticsearch.eck.enabled are both set
        elasticsearch.security.authentication=password                               | elasticsearch.security.user is empty
        elasticsearch.security.authentication=password elasticsearch.security.user=a | set secrets.existing, or secrets.elasticsearchPassword
        elasticsearch.security.authentication=api-key                                | set secrets.existing, or secrets.elasticsearchApiKey
        graph.queryUrl=http://graph                                                  | graph.queryUrl is set, but graph.updateUrl is not
        graph.authentication=token                                                   | graph.authentication is token, but graph.updateUrl is empty
        graph.updateUrl=http://graph graph.authentication=password                   | graph.user is empty
        graph.updateUrl=http://graph graph.authentication=password graph.user=a      | set secrets.existing, or secrets.graphPassword
        graph.updateUrl=http://graph graph.authentication=token                      | set secrets.existing, or secrets.graphToken
        ingress.enabled=true                                                         | ingress.host is empty
        ingress.enabled=true ingress.host=a.b                                        | ingress.tls.secretName is empty
        services.nlp-stream.replicas=13                                              | services.nlp-stream.replicas is 13, but kafka.partitions is 12
        services.nlp-stream.autoscaling.enabled=true services.nlp-stream.autoscaling.maxReplicas=13 | maxReplicas is 13, but kafka.partitions is 12
        services.search-api.autoscaling.enabled=true services.search-api.autoscaling.minReplicas=5  | the least is more than the most
        """)
    void namesTheValuesThatContradictOneAnother(String values, String message) {
        TemplateCommand template = withServers();
        for (String value : values.split(" ")) {
            template.set(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
        }

        assertThatThrownBy(template::call).hasMessageContaining(message);
    }

    @Test
    void saysWhatIsMissingWhereNothingIsSet() {
        assertThatThrownBy(() -> Rendering.template(Rendering.CHART).call())
                .hasMessageContaining("kafka.bootstrapServers is empty");
    }

    @Test
    void asksForAKubernetesThatKnowsEverythingInIt() {
        assertThatThrownBy(() -> withServers().withKubeVersion("1.29.9").call())
                .hasMessageContaining("chart requires kubeVersion: >=1.30.0");
    }

    private static TemplateCommand withServers() {
        return Rendering.template(Rendering.CHART)
                .set("kafka.bootstrapServers", "kafka:9092")
                .set("elasticsearch.url", "http://search:9200");
    }
}
