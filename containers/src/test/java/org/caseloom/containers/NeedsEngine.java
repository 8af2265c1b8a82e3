package org.caseloom.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Skips the tests with a message where no container engine runs. Where one runs that Testcontainers cannot use, the tests
 * fail: an engine that is overlooked must not look like a success.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsEngine.Condition.class)
@interface NeedsEngine {
    /** Asks for the engine. */
    final class Condition implements ExecutionCondition {
        private static final Path SOCKET = Path.of("/var/run/docker.sock");
        /** Tells the build that tests may be skipped. */
        private static final Path NO_ENGINE = Path.of("target/no-engine");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean there = DockerClientFactory.instance().isDockerAvailable();
            tell(there);
            if (there) {
                return ConditionEvaluationResult.enabled("a container engine is there");
            }
            if (System.getenv("DOCKER_HOST") != null || answers()) {
                throw new IllegalStateException("a container engine is there, but Testcontainers cannot use it; its log"
                        + " above says why");
            }
            return ConditionEvaluationResult.disabled("no container engine: containers/engine-up prepares one");
        }

        private static void tell(boolean there) {
            try {
                Files.deleteIfExists(NO_ENGINE);
                if (!there) {
                    Files.createFile(NO_ENGINE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean answers() {
            if (!Files.exists(SOCKET)) {
                return false;
            }
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET))) {
                return channel.isConnected();
            } catch (IOException refused) {
                return false;
            }
        }
    }
}
