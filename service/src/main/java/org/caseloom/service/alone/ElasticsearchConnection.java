package org.caseloom.service.alone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.service.settings.Settings;
import org.caseloom.transport.ServerTrouble;

import static org.caseloom.service.settings.Setting.ELASTICSEARCH_API_KEY;
import static org.caseloom.service.settings.Setting.ELASTICSEARCH_CA_CERTIFICATE;
import static org.caseloom.service.settings.Setting.ELASTICSEARCH_PASSWORD;
import static org.caseloom.service.settings.Setting.ELASTICSEARCH_URL;
import static org.caseloom.service.settings.Setting.ELASTICSEARCH_USER;

/** Elasticsearch as the settings have it. */
final class ElasticsearchConnection {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private ElasticsearchConnection() {}

    /** A client, which connects when it is used first; SETTING_INVALID where the certificate is none. */
    static ElasticsearchClient of(Settings settings) {
        return ElasticsearchClient.of(client -> {
            client.host(settings.text(ELASTICSEARCH_URL));
            settings.value(ELASTICSEARCH_API_KEY).ifPresent(client::apiKey);
            settings.value(ELASTICSEARCH_USER)
                    .ifPresent(user -> client.usernameAndPassword(user, settings.text(ELASTICSEARCH_PASSWORD)));
            settings.value(ELASTICSEARCH_CA_CERTIFICATE).ifPresent(file -> client.sslContext(trusting(file)));
            return client;
        });
    }

    /** What is wrong with the server now, in one sentence; empty where all is well. */
    static Optional<ServerTrouble> trouble(ElasticsearchClient client, String url) {
        try {
            client.info(); // a ping takes "who are you?" for an answer
            return Optional.empty();
        } catch (IOException e) {
            return Optional
                    .of(ServerTrouble.passing("Elasticsearch at " + url + " does not answer: " + e.getMessage()));
        } catch (ElasticsearchException e) {
            return switch (e.status()) {
                case UNAUTHORIZED -> Optional
                        .of(ServerTrouble.refusal("Elasticsearch at " + url + " refuses us: " + e.getMessage()));
                case FORBIDDEN -> Optional.empty(); // it knows us; what an index is to us, it says there
                default -> Optional
                        .of(ServerTrouble.passing("Elasticsearch at " + url + " refuses: " + e.getMessage()));
            };
        }
    }

    private static SSLContext trusting(String file) {
        try (InputStream pem = Files.newInputStream(Path.of(file))) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("ca-" + trusted.size(), certificate);
            }
            if (trusted.size() == 0) {
                throw new GeneralSecurityException("there is no certificate in it");
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new CaseloomException(ErrorCode.SETTING_INVALID, ELASTICSEARCH_CA_CERTIFICATE.variable() + " names "
                    + file + ", which is no certificate in PEM: " + e.getMessage(), e);
        }
    }
}
