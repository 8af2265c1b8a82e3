package org.caseloom.standalone.servers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A server that does what its argument says; needs no class but itself. */
final class ToyServer {
    private ToyServer() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        switch (arguments[0]) {
            case "serve" -> {
                out.println("to standard output 発熱");
                System.err.println("to standard error");
                out.println("READY");
                System.in.read();
            }
            case "give-up" -> out.println("READY");
            case "refuse" -> {
                System.err.println("ERROR the storage is damaged");
                System.exit(3);
            }
            case "dawdle" -> System.in.read();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }
}
