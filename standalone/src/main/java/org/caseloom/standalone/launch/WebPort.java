package org.caseloom.standalone.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** Finds the port of the web pages before anything slow is started. */
final class WebPort {
    /** How many ports above a busy default one are tried. */
    private static final int ATTEMPTS = 100;

    private WebPort() {}

    static int choose(LaunchOptions options, StartProgress progress) {
        if (options.port() == 0 || isFree(options.port())) {
            return options.port();
        }
        if (options.portRequired()) {
            throw new CaseloomException(ErrorCode.PORT_IN_USE,
                    "port " + options.port() + " on this machine is used by another program");
        }
        for (int port = options.port() + 1; port <= options.port() + ATTEMPTS; port++) {
            if (isFree(port)) {
                progress.step("Port " + options.port() + " is used by another program; taking " + port + " instead");
                return port;
            }
        }
        throw new CaseloomException(ErrorCode.PORT_IN_USE,
                "ports " + options.port() + " to " + (options.port() + ATTEMPTS) + " are all in use");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false; // exactly what was asked: somebody else has it
        }
    }
}
