{{/*
What the schema cannot say: values that contradict one another. Each ends the rendering with one sentence that names
the value and what to do. Read by configmaps.yaml, so that nothing is rendered before.
*/}}
{{- define "caseloom.checks" -}}
{{- $kafka := .Values.kafka -}}
{{- $elasticsearch := .Values.elasticsearch -}}
{{- $secrets := .Values.secrets -}}
{{- if and (not $kafka.bootstrapServers) (not $kafka.strimzi.enabled) -}}
{{- fail "kafka.bootstrapServers is empty: give the address of a Kafka (host:port), or set kafka.strimzi.enabled=true to have one made" -}}
{{- end -}}
{{- if and $kafka.bootstrapServers $kafka.strimzi.enabled -}}
{{- fail "kafka.bootstrapServers and kafka.strimzi.enabled are both set: keep one of them" -}}
{{- end -}}
{{- if and $kafka.strimzi.enabled (gt (int $kafka.replication) (int $kafka.strimzi.nodes)) -}}
{{- fail (printf "kafka.replication is %d, but kafka.strimzi.nodes is %d: a copy needs a node of its own" (int $kafka.replication) (int $kafka.strimzi.nodes)) -}}
{{- end -}}
{{- if and $kafka.strimzi.enabled (gt (int $kafka.strimzi.minInSyncReplicas) (int $kafka.replication)) -}}
{{- fail (printf "kafka.strimzi.minInSyncReplicas is %d, but kafka.replication is %d: no record could be written" (int $kafka.strimzi.minInSyncReplicas) (int $kafka.replication)) -}}
{{- end -}}
{{- if and (hasPrefix "SASL_" $kafka.security.protocol) (not $kafka.security.saslMechanism) -}}
{{- fail (printf "kafka.security.protocol is %s, but kafka.security.saslMechanism is empty: set PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512" $kafka.security.protocol) -}}
{{- end -}}
{{- if include "caseloom.kafka-sasl" . -}}
{{- if and $kafka.security.user (not (or $secrets.existing $secrets.kafkaPassword)) -}}
{{- fail "kafka.security.user is set, but its password is nowhere: set secrets.existing, or secrets.kafkaPassword" -}}
{{- end -}}
{{- if not (or $kafka.security.user $secrets.existing $secrets.kafkaSaslJaasConfig) -}}
{{- fail "kafka.security.protocol asks for a login: set kafka.security.user, or the login module's line as secrets.kafkaSaslJaasConfig or in secrets.existing" -}}
{{- end -}}
{{- end -}}
{{- if and (include "caseloom.kafka-keystore" .) (ne $kafka.security.keystoreType "PEM") (not (or $secrets.existing $secrets.kafkaKeystorePassword)) -}}
{{- fail "kafka.security.keystoreType needs a password: set secrets.existing, or secrets.kafkaKeystorePassword" -}}
{{- end -}}
{{- if and (not $elasticsearch.url) (not $elasticsearch.eck.enabled) -}}
{{- fail "elasticsearch.url is empty: give the address of an Elasticsearch (https://host:9200), or set elasticsearch.eck.enabled=true to have one made" -}}
{{- end -}}
{{- if and $elasticsearch.url $elasticsearch.eck.enabled -}}
{{- fail "elasticsearch.url and elasticsearch.eck.enabled are both set: keep one of them" -}}
{{- end -}}
{{- if not $elasticsearch.eck.enabled -}}
{{- if eq $elasticsearch.security.authentication "password" -}}
{{- if not $elasticsearch.security.user -}}
{{- fail "elasticsearch.security.authentication is password, but elasticsearch.security.user is empty" -}}
{{- end -}}
{{- if not (or $secrets.existing $secrets.elasticsearchPassword) -}}
{{- fail "elasticsearch.security.authentication is password: set secrets.existing, or secrets.elasticsearchPassword" -}}
{{- end -}}
{{- end -}}
{{- if and (eq $elasticsearch.security.authentication "api-key") (not (or $secrets.existing $secrets.elasticsearchApiKey)) -}}
{{- fail "elasticsearch.security.authentication is api-key: set secrets.existing, or secrets.elasticsearchApiKey" -}}
{{- end -}}
{{- end -}}
{{- if and .Values.graph.queryUrl (not .Values.graph.updateUrl) -}}
{{- fail "graph.queryUrl is set, but graph.updateUrl is not: a store of your own needs both, or graph.updateUrl alone" -}}
{{- end -}}
{{- if and (ne .Values.graph.authentication "none") (not .Values.graph.updateUrl) -}}
{{- fail (printf "graph.authentication is %s, but graph.updateUrl is empty: the graph in a volume asks nobody" .Values.graph.authentication) -}}
{{- end -}}
{{- if and (eq .Values.graph.authentication "password") (not .Values.graph.user) -}}
{{- fail "graph.authentication is password, but graph.user is empty" -}}
{{- end -}}
{{- if and (eq .Values.graph.authentication "password") (not (or $secrets.existing $secrets.graphPassword)) -}}
{{- fail "graph.authentication is password: set secrets.existing, or secrets.graphPassword" -}}
{{- end -}}
{{- if and (eq .Values.graph.authentication "token") (not (or $secrets.existing $secrets.graphToken)) -}}
{{- fail "graph.authentication is token: set secrets.existing, or secrets.graphToken" -}}
{{- end -}}
{{- if .Values.ingress.enabled -}}
{{- if not .Values.ingress.host -}}
{{- fail "ingress.enabled is true, but ingress.host is empty: give the name under which Caseloom is to be found" -}}
{{- end -}}
{{- if and .Values.ingress.tls.enabled (not .Values.ingress.tls.secretName) -}}
{{- fail "ingress.tls.enabled is true, but ingress.tls.secretName is empty: name the secret with the certificate, or set ingress.tls.enabled=false" -}}
{{- end -}}
{{- end -}}
{{- range $name, $service := .Values.services -}}
{{- with $service.autoscaling -}}
{{- if and .enabled (gt (int .minReplicas) (int .maxReplicas)) -}}
{{- fail (printf "services.%s.autoscaling.minReplicas is %d and maxReplicas is %d: the least is more than the most" $name (int .minReplicas) (int .maxReplicas)) -}}
{{- end -}}
{{- if and .enabled (eq $name "nlp-stream") (gt (int .maxReplicas) (int $kafka.partitions)) -}}
{{- fail (printf "services.nlp-stream.autoscaling.maxReplicas is %d, but kafka.partitions is %d: the others would have nothing to do" (int .maxReplicas) (int $kafka.partitions)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if gt (int (index .Values.services "nlp-stream").replicas) (int $kafka.partitions) -}}
{{- fail (printf "services.nlp-stream.replicas is %d, but kafka.partitions is %d: the others would have nothing to do" (int (index .Values.services "nlp-stream").replicas) (int $kafka.partitions)) -}}
{{- end -}}
{{- end -}}
