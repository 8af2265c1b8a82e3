package org.caseloom.service.alone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.service.settings.ServiceName;
import org.caseloom.service.settings.Setting;
import org.caseloom.service.settings.Settings;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.ServerTrouble;
import org.caseloom.transport.TopicCreator;
import org.caseloom.transport.TopicPresence;

/**
 * The program of the images: {@code caseloom-service NAME}. Runs the service until it is told to stop, or the job until it
 * is done. Exit codes: 0 done, 2 not started, with one sentence that says why and one that says what to do.
 */
public final class CaseloomService {
    private static final int NOT_DONE = 2;
    private static final String LOG_FILE = "logback.configurationFile";
    private static final String LOG_LEVEL = "caseloom.log.level";

    private CaseloomService() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments.length == 1 ? arguments[0] : "", System.getenv(),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    /** Runs the service or job of that name; returns when it has ended. */
    public static int run(String name, Map<String, String> environment, PrintWriter errors) {
        try {
            Optional<ServiceName> service = ServiceName.of(name);
            if (service.isEmpty()) {
                throw new CaseloomException(ErrorCode.INVALID_REQUEST,
                        (name.isEmpty() ? "no service is named" : "there is no service " + name) + "; there are "
                                + ServiceName.all());
            }
            Settings settings = Settings.read(service.get(), environment);
            log(settings);
            return service.get().isJob() ? createTopics(settings) : serve(settings);
        } catch (CaseloomException e) {
            errors.println(e.code().code() + ": " + e.getMessage());
            errors.println(e.code().advice());
            return NOT_DONE;
        }
    }

    /** Before the first logger is made: a service logs to its standard output. */
    private static void log(Settings settings) {
        System.setProperty(LOG_LEVEL, settings.text(Setting.LOG_LEVEL));
        if (System.getProperty(LOG_FILE) == null) {
            System.setProperty(LOG_FILE, "org/caseloom/service/logback-service.xml");
        }
        Logger log = LoggerFactory.getLogger(CaseloomService.class);
        settings.warnings().forEach(log::warn);
    }

    private static int createTopics(Settings settings) {
        KafkaSettings kafka = Connections.kafka(settings);
        try (TopicPresence presence = Connections.presence(kafka)) {
            presence.trouble().filter(ServerTrouble::refused).ifPresent(trouble -> {
                throw Refusal.byKafka(settings, trouble, Duration.ZERO);
            });
        }
        TopicCreator.create(kafka);
        LoggerFactory.getLogger(CaseloomService.class).info("the topics are there");
        return 0;
    }

    private static int serve(Settings settings) {
        CountDownLatch stopped = new CountDownLatch(1);
        RunningService running = new RunningService(settings);
        Thread stop = new Thread(() -> {
            running.close();
            stopped.countDown();
        }, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            running.start();
            stopped.await();
            return 0;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.close();
            return NOT_DONE;
        }
    }
}
