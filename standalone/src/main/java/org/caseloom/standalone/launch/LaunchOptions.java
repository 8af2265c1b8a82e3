package org.caseloom.standalone.launch;

import java.nio.file.Path;

/**
 * How to start.
 *
 * @param data         folder for everything that is kept
 * @param port         of the web pages and the REST interface
 * @param portRequired whether exactly this port is wanted; otherwise another is taken where it is busy
 * @param empty        without starter ontology and sample documents
 */
public record LaunchOptions(Path data, int port, boolean portRequired, boolean empty) {
    /** The port where nobody asks for another. */
    public static final int DEFAULT_PORT = 8080;
}
