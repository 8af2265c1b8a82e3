package org.caseloom.standalone.servers;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * Where this program is installed: the folder with {@code lib/app}, {@code lib/kafka} and {@code lib/elasticsearch}.
 *
 * @param home that folder, absolute
 */
public record Distribution(Path home) {
    public Distribution {
        home = home.toAbsolutePath().normalize();
    }

    /** The one that the system property {@code caseloom.home} names, or else the one this class was loaded from. */
    public static Distribution find() {
        String named = System.getProperty("caseloom.home");
        return at(named == null ? aboveOwnJar() : Path.of(named));
    }

    /** The one in a folder; CHILD_FAILED where the servers' jars are not there. */
    static Distribution at(Path home) {
        Distribution found = new Distribution(home);
        if (!Files.isDirectory(found.kafka()) || !Files.isDirectory(found.elasticsearch().resolve("lib"))) {
            throw new CaseloomException(ErrorCode.CHILD_FAILED, "the jars of Kafka and Elasticsearch are not in "
                    + found.home().resolve("lib") + "; `mvn package` puts them there");
        }
        return found;
    }

    private static Path aboveOwnJar() {
        try {
            URI jar = Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(jar).resolve("../../..");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the running jar is no path", e);
        }
    }

    /** The folder with what makes starts faster; may be absent. */
    Path startCaches() {
        return home.resolve("start");
    }

    /** The folder with the broker's jars. */
    Path kafka() {
        return home.resolve("lib/kafka");
    }

    /** The node's home, with lib, modules, plugins and config. */
    Path elasticsearch() {
        return home.resolve("lib/elasticsearch");
    }
}
