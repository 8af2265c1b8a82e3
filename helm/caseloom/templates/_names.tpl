{{/* Names and labels. At most 63 characters, and the longest ending is "-ingest-service". */}}
{{- define "caseloom.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "caseloom.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := include "caseloom.name" . -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Labels that never change, for selectors. */}}
{{- define "caseloom.release-labels" -}}
app.kubernetes.io/name: {{ include "caseloom.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* The same for one service. Called with (dict "root" $ "service" NAME), as are the next two. */}}
{{- define "caseloom.selector-labels" -}}
{{ include "caseloom.release-labels" .root }}
app.kubernetes.io/component: {{ .service }}
{{- end -}}

{{- define "caseloom.labels" -}}
{{ include "caseloom.selector-labels" . }}
app.kubernetes.io/part-of: caseloom
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- with .root.Values.labels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "caseloom.service-name" -}}
{{ include "caseloom.fullname" .root }}-{{ .service }}
{{- end -}}

{{- define "caseloom.service-account" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "caseloom.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "caseloom.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ default .Chart.AppVersion .Values.image.tag }}
{{- end -}}
{{- end -}}

{{- define "caseloom.secret-name" -}}
{{- default (include "caseloom.fullname" .) .Values.secrets.existing -}}
{{- end -}}

{{/* The Kafka resource of Strimzi and the Elasticsearch resource of ECK; their operators name services and secrets after them. */}}
{{- define "caseloom.kafka-cluster" -}}
{{ include "caseloom.fullname" . }}-kafka
{{- end -}}

{{- define "caseloom.elasticsearch-cluster" -}}
{{ include "caseloom.fullname" . }}-search
{{- end -}}
