{{/* Security of a pod and of its container: nobody's root, nothing to write but the mounted folders, no token. */}}
{{- define "caseloom.pod-security" -}}
runAsNonRoot: true
runAsUser: {{ .Values.pod.user }}
runAsGroup: {{ .Values.pod.group }}
fsGroup: {{ .Values.pod.group }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "caseloom.container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities: {drop: [ALL]}
{{- end -}}

{{/*
Certificates and keys for talking to Kafka and Elasticsearch, where there are any: name of the volume, secret, key.
Called with (dict "root" $ "service" NAME), as are the next three.
*/}}
{{- define "caseloom.certificates" -}}
{{- with include "caseloom.kafka-ca-secret" .root }}
- {name: kafka-ca, secret: {{ . }}, key: {{ include "caseloom.kafka-ca-key" $.root }}}
{{- end }}
{{- with include "caseloom.kafka-keystore" .root }}
- {name: kafka-keystore, secret: {{ . }}, key: {{ $.root.Values.kafka.security.keystoreSecretKey }}}
{{- end }}
{{- if has "elasticsearch" (include "caseloom.servers" . | fromJsonArray) }}
{{- with include "caseloom.elasticsearch-ca-secret" .root }}
- {name: elasticsearch-ca, secret: {{ . }}, key: {{ include "caseloom.elasticsearch-ca-key" $.root }}}
{{- end }}
{{- end }}
{{- end -}}

{{- define "caseloom.certificate-volumes" -}}
{{- range include "caseloom.certificates" . | fromYamlArray }}
- name: {{ .name }}
  secret: {secretName: {{ .secret }}, items: [{key: {{ .key }}, path: {{ .key }}}]}
{{- end }}
{{- end -}}

{{- define "caseloom.certificate-mounts" -}}
{{- range include "caseloom.certificates" . | fromYamlArray }}
- {name: {{ .name }}, mountPath: /etc/caseloom/{{ .name }}, readOnly: true}
{{- end }}
{{- end -}}

{{/* Settings from secrets as environment variables; "secret" in the dict is the secret of the chart's own. */}}
{{- define "caseloom.secret-environment" -}}
{{- range include "caseloom.secret-settings" . | fromYamlArray }}
- name: {{ .name }}
  valueFrom: {secretKeyRef: {name: {{ default $.secret .secret }}, key: {{ default .name .key }}}}
{{- end }}
{{- end -}}

{{/*
The pod of one service, for a Deployment or a StatefulSet. Called with (dict "root" $ "service" NAME).
The checksum lets pods be replaced when a setting changes.
*/}}
{{- define "caseloom.pod" -}}
{{- $values := index .root.Values.services .service -}}
{{- $fact := index (include "caseloom.services" .root | fromYaml) .service -}}
{{- $secret := include "caseloom.secret-name" .root -}}
{{- $own := include "caseloom.secret-data" (dict "root" .root "services" (list .service)) -}}
metadata:
  labels:
    {{- include "caseloom.labels" . | nindent 4 }}
  annotations:
    checksum/settings: {{ printf "%s\n%s" (include "caseloom.settings" .) $own | sha256sum }}
    {{- with $values.podAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ include "caseloom.service-account" .root }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- with .root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  securityContext:
    {{- include "caseloom.pod-security" .root | nindent 4 }}
  # longer than a service takes to write what it holds and to tell Kafka where it stands
  terminationGracePeriodSeconds: 90
  {{- with $values.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  containers:
    - name: {{ .service }}
      image: {{ include "caseloom.image" .root | quote }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      args: [{{ .service }}]
      envFrom:
        - configMapRef: {name: {{ include "caseloom.service-name" . }}}
      {{- $environment := include "caseloom.secret-environment" (merge (dict "secret" $secret) .) | trim }}
      {{- if or $environment $values.javaOptions }}
      env:
        {{- with $values.javaOptions }}
        - {name: JAVA_TOOL_OPTIONS, value: {{ . | quote }}}
        {{- end }}
        {{- with $environment }}
        {{- . | nindent 8 }}
        {{- end }}
      {{- end }}
      ports:
        - {name: http, containerPort: 8080, protocol: TCP}
      # five minutes: a writer may first have much to read
      startupProbe:
        httpGet: {path: /health/liveness, port: http}
        periodSeconds: 5
        timeoutSeconds: 3
        failureThreshold: 60
      livenessProbe:
        httpGet: {path: /health/liveness, port: http}
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        httpGet: {path: /health/readiness, port: http}
        periodSeconds: 5
        timeoutSeconds: 3
        failureThreshold: 3
      # those who call it hear first that it goes
      lifecycle:
        preStop: {sleep: {seconds: 5}}
      resources:
        {{- toYaml $values.resources | nindent 8 }}
      securityContext:
        {{- include "caseloom.container-security" .root | nindent 8 }}
      volumeMounts:
        - {name: tmp, mountPath: /tmp}
        {{- if ne $fact.keeps "nothing" }}
        - {name: data, mountPath: /var/lib/caseloom}
        {{- end }}
        {{- include "caseloom.certificate-mounts" . | nindent 8 }}
  volumes:
    - name: tmp
      emptyDir: {sizeLimit: {{ $values.scratch }}}
    {{- if eq $fact.keeps "scratch" }}
    - name: data
      emptyDir: {sizeLimit: {{ $values.scratch }}}
    {{- else if and (eq $fact.keeps "volume") $values.storage.existingClaim }}
    - name: data
      persistentVolumeClaim: {claimName: {{ $values.storage.existingClaim }}}
    {{- end }}
    {{- include "caseloom.certificate-volumes" . | nindent 4 }}
  {{- with $values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if $values.affinity }}
  affinity:
    {{- toYaml $values.affinity | nindent 4 }}
  {{- else if include "caseloom.several" . }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "caseloom.selector-labels" . | nindent 10 }}
  {{- end }}
{{- end -}}
