{{/*
The settings of the services as environment variables, by the names of the settings table (docs/settings.md).
Each service gets only those that it knows; SettingsTest holds all of them against the table in the code.
*/}}

{{/* The servers that this service talks to. Called with (dict "root" $ "service" NAME), as are the next two. */}}
{{- define "caseloom.servers" -}}
{{- if eq .service "topics" -}}
["kafka"]
{{- else -}}
{{ (index (include "caseloom.services" .root | fromYaml) .service).servers | toJson }}
{{- end -}}
{{- end -}}

{{/* The settings that may be read by everybody. */}}
{{- define "caseloom.settings" -}}
{{- $values := .root.Values -}}
{{- $kafka := $values.kafka -}}
{{- $servers := include "caseloom.servers" . | fromJsonArray -}}
CASELOOM_KAFKA_BOOTSTRAP_SERVERS: {{ include "caseloom.kafka-address" .root | quote }}
CASELOOM_KAFKA_SECURITY_PROTOCOL: {{ include "caseloom.kafka-protocol" .root | quote }}
{{- if include "caseloom.kafka-sasl" .root }}
CASELOOM_KAFKA_SASL_MECHANISM: {{ $kafka.security.saslMechanism | quote }}
{{- with $kafka.security.user }}
CASELOOM_KAFKA_USER: {{ . | quote }}
{{- end }}
{{- end }}
{{- if include "caseloom.kafka-ca-secret" .root }}
CASELOOM_KAFKA_TRUSTSTORE: /etc/caseloom/kafka-ca/{{ include "caseloom.kafka-ca-key" .root }}
CASELOOM_KAFKA_TRUSTSTORE_TYPE: PEM
{{- end }}
{{- if include "caseloom.kafka-keystore" .root }}
CASELOOM_KAFKA_KEYSTORE: /etc/caseloom/kafka-keystore/{{ $kafka.security.keystoreSecretKey }}
CASELOOM_KAFKA_KEYSTORE_TYPE: {{ $kafka.security.keystoreType }}
{{- end }}
{{- if eq .service "topics" }}
CASELOOM_KAFKA_PARTITIONS: {{ $kafka.partitions | quote }}
{{- end }}
{{- if has .service (list "topics" "nlp-stream") }}
CASELOOM_KAFKA_REPLICATION: {{ $kafka.replication | quote }}
{{- end }}
{{- if has "elasticsearch" $servers }}
CASELOOM_ELASTICSEARCH_URL: {{ include "caseloom.elasticsearch-address" .root | quote }}
{{- if eq (include "caseloom.elasticsearch-authentication" .root) "password" }}
CASELOOM_ELASTICSEARCH_USER: {{ include "caseloom.elasticsearch-user" .root | quote }}
{{- end }}
{{- if include "caseloom.elasticsearch-ca-secret" .root }}
CASELOOM_ELASTICSEARCH_CA_CERTIFICATE: /etc/caseloom/elasticsearch-ca/{{ include "caseloom.elasticsearch-ca-key" .root }}
{{- end }}
{{- end }}
{{- if and (has "graph" $servers) $values.graph.updateUrl }}
{{- if eq .service "graph-writer" }}
CASELOOM_GRAPH_UPDATE: {{ $values.graph.updateUrl | quote }}
{{- end }}
CASELOOM_GRAPH_QUERY: {{ default $values.graph.updateUrl $values.graph.queryUrl | quote }}
{{- if eq $values.graph.authentication "password" }}
CASELOOM_GRAPH_USER: {{ $values.graph.user | quote }}
{{- end }}
{{- end }}
{{- if eq .service "graph-writer" }}
CASELOOM_GRAPH_COMPACTION: {{ $values.graph.compaction | quote }}
{{- end }}
{{- if has "graph-writer" $servers }}
CASELOOM_GRAPH_WRITER_URL: http://{{ include "caseloom.service-name" (dict "root" .root "service" "graph-writer") }}:8080
{{- end }}
{{- if has "ontology" $servers }}
CASELOOM_ONTOLOGY_URL: http://{{ include "caseloom.service-name" (dict "root" .root "service" "ontology") }}:8080
{{- end }}
CASELOOM_LOG_LEVEL: {{ $values.logLevel }}
{{- if ne .service "topics" }}
{{- if ne (index (include "caseloom.services" .root | fromYaml) .service).keeps "nothing" }}
CASELOOM_DATA: /var/lib/caseloom
{{- end }}
CASELOOM_HOST: 0.0.0.0
CASELOOM_PORT: "8080"
{{- end }}
{{- if eq .service "nlp-stream" }}
CASELOOM_NLP_APPLICATION_ID: {{ (index $values.services "nlp-stream").applicationId | quote }}
CASELOOM_NLP_THREADS: {{ (index $values.services "nlp-stream").threads | quote }}
{{- end }}
{{- if eq .service "ontology" }}
CASELOOM_EMPTY: {{ $values.services.ontology.empty | quote }}
{{- end }}
{{- end -}}

{{/* The names of the settings that come from a secret, and where the key in it has another name, that key and its secret. */}}
{{- define "caseloom.secret-settings" -}}
{{- $values := .root.Values -}}
{{- $servers := include "caseloom.servers" . | fromJsonArray -}}
{{- if include "caseloom.kafka-sasl" .root }}
- name: {{ ternary "CASELOOM_KAFKA_PASSWORD" "CASELOOM_KAFKA_SASL_JAAS_CONFIG" (not (empty $values.kafka.security.user)) }}
{{- end }}
{{- if and (include "caseloom.kafka-keystore" .root) (ne $values.kafka.security.keystoreType "PEM") }}
- name: CASELOOM_KAFKA_KEYSTORE_PASSWORD
{{- end }}
{{- if has "elasticsearch" $servers }}
{{- if $values.elasticsearch.eck.enabled }}
- {name: CASELOOM_ELASTICSEARCH_PASSWORD, secret: {{ include "caseloom.elasticsearch-cluster" .root }}-es-elastic-user, key: elastic}
{{- else if eq $values.elasticsearch.security.authentication "password" }}
- name: CASELOOM_ELASTICSEARCH_PASSWORD
{{- else if eq $values.elasticsearch.security.authentication "api-key" }}
- name: CASELOOM_ELASTICSEARCH_API_KEY
{{- end }}
{{- end }}
{{- if and (has "graph" $servers) $values.graph.updateUrl }}
{{- if eq $values.graph.authentication "password" }}
- name: CASELOOM_GRAPH_PASSWORD
{{- else if eq $values.graph.authentication "token" }}
- name: CASELOOM_GRAPH_TOKEN
{{- end }}
{{- end }}
{{- end -}}

{{/* What a secret of the chart's own must hold for these services, by name; empty where none is needed. Called with (dict "root" $ "services" LIST). */}}
{{- define "caseloom.secret-data" -}}
{{- if not .root.Values.secrets.existing -}}
{{- $names := list -}}
{{- range .services -}}
{{- range include "caseloom.secret-settings" (dict "root" $.root "service" .) | fromYamlArray -}}
{{- if not .secret -}}
{{- $names = append $names .name -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $names | uniq | sortAlpha }}
{{ . }}: {{ index $.root.Values.secrets (include "caseloom.secret-value" .) | quote }}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The name under values.secrets of a setting: CASELOOM_GRAPH_TOKEN is graphToken. */}}
{{- define "caseloom.secret-value" -}}
{{ trimPrefix "CASELOOM_" . | lower | camelcase | untitle }}
{{- end -}}

{{/* Kafka: where it is and how it is spoken to, whoever made it. Strimzi's listener speaks TLS by its own authority. */}}
{{- define "caseloom.kafka-address" -}}
{{- if .Values.kafka.strimzi.enabled -}}
{{ include "caseloom.kafka-cluster" . }}-kafka-bootstrap:9093
{{- else -}}
{{ .Values.kafka.bootstrapServers }}
{{- end -}}
{{- end -}}

{{- define "caseloom.kafka-protocol" -}}
{{- ternary "SSL" .Values.kafka.security.protocol .Values.kafka.strimzi.enabled -}}
{{- end -}}

{{- define "caseloom.kafka-sasl" -}}
{{- if hasPrefix "SASL_" (include "caseloom.kafka-protocol" .) -}}true{{- end -}}
{{- end -}}

{{- define "caseloom.kafka-ca-secret" -}}
{{- if .Values.kafka.strimzi.enabled -}}
{{ include "caseloom.kafka-cluster" . }}-cluster-ca-cert
{{- else if hasSuffix "SSL" .Values.kafka.security.protocol -}}
{{ .Values.kafka.security.caSecret }}
{{- end -}}
{{- end -}}

{{- define "caseloom.kafka-keystore" -}}
{{- if and (not .Values.kafka.strimzi.enabled) (hasSuffix "SSL" .Values.kafka.security.protocol) -}}
{{ .Values.kafka.security.keystoreSecret }}
{{- end -}}
{{- end -}}

{{- define "caseloom.kafka-ca-key" -}}
{{- ternary "ca.crt" .Values.kafka.security.caSecretKey .Values.kafka.strimzi.enabled -}}
{{- end -}}

{{/* Elasticsearch, likewise. */}}
{{- define "caseloom.elasticsearch-address" -}}
{{- if .Values.elasticsearch.eck.enabled -}}
https://{{ include "caseloom.elasticsearch-cluster" . }}-es-http.{{ .Release.Namespace }}.svc:9200
{{- else -}}
{{ .Values.elasticsearch.url }}
{{- end -}}
{{- end -}}

{{- define "caseloom.elasticsearch-authentication" -}}
{{- ternary "password" .Values.elasticsearch.security.authentication .Values.elasticsearch.eck.enabled -}}
{{- end -}}

{{- define "caseloom.elasticsearch-user" -}}
{{- ternary "elastic" .Values.elasticsearch.security.user .Values.elasticsearch.eck.enabled -}}
{{- end -}}

{{- define "caseloom.elasticsearch-ca-secret" -}}
{{- if .Values.elasticsearch.eck.enabled -}}
{{ include "caseloom.elasticsearch-cluster" . }}-es-http-certs-public
{{- else -}}
{{ .Values.elasticsearch.security.caSecret }}
{{- end -}}
{{- end -}}

{{- define "caseloom.elasticsearch-ca-key" -}}
{{- ternary "ca.crt" .Values.elasticsearch.security.caSecretKey .Values.elasticsearch.eck.enabled -}}
{{- end -}}
