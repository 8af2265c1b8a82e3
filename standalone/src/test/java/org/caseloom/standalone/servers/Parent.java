package org.caseloom.standalone.servers;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.caseloom.standalone.data.DataDirectory;

/** A program that starts both servers, says their process ids and waits to be killed. */
final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws InterruptedException {
        DataDirectory data = DataDirectory.at(Path.of(arguments[0]));
        var kafka = CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(data, System.err::println));
        var elasticsearch = EmbeddedElasticsearch.start(data, System.err::println);
        System.out.println(kafka.join().pid() + " " + elasticsearch.pid());
        Thread.currentThread().join();
    }
}
