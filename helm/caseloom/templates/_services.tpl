{{/*
What each service is: which servers it talks to, what it keeps, which addresses it answers behind the Ingress, and
whether several of it may run. The one place that the other templates read; the tests hold it against the code.
  keeps: volume   a store that belongs to one process: a StatefulSet with a volume that outlives the pod
         scratch  what can be made again from the topics: a Deployment with a folder that goes with the pod
         nothing  a Deployment without a folder
*/}}
{{- define "caseloom.services" -}}
ingest-service:
  keeps: scratch
  scales: true
  paths: [/api/documents, /api/jobs]
  servers: [kafka]
nlp-stream:
  keeps: scratch
  scales: true
  paths: []
  servers: [kafka]
graph-writer:
  keeps: {{ ternary "volume" "scratch" (empty .Values.graph.updateUrl) }}
  scales: false
  paths: [/api/export, /api/replay, /api/statistics, /api/verify]
  servers: [kafka, elasticsearch, graph, ontology]
index-writer:
  keeps: nothing
  scales: false
  paths: [/api/replay/index]
  servers: [kafka, elasticsearch]
search-api:
  keeps: nothing
  scales: true
  paths: [/]
  servers: [kafka, elasticsearch, graph, graph-writer, ontology]
ontology:
  keeps: volume
  scales: false
  paths: [/api/ontology, /code, /concept]
  servers: [kafka]
{{- end -}}

{{/* True where this service may have more than one pod now. Called with (dict "root" $ "service" NAME). */}}
{{- define "caseloom.several" -}}
{{- $values := index .root.Values.services .service -}}
{{- $fact := index (include "caseloom.services" .root | fromYaml) .service -}}
{{- if and $fact.scales (or (gt (int $values.replicas) 1) $values.autoscaling.enabled) -}}true{{- end -}}
{{- end -}}

{{/* True where the job that makes the topics is there. */}}
{{- define "caseloom.topics-job" -}}
{{- if and .Values.kafka.createTopics (not .Values.kafka.strimzi.enabled) -}}true{{- end -}}
{{- end -}}
