package org.caseloom.standalone.servers;

import java.nio.file.Path;

import org.caseloom.standalone.data.DataDirectory;

/** A program that starts both servers, says their process ids and waits to be killed. */
final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws InterruptedException {
        DataDirectory data = DataDirectory.at(Path.of(arguments[0]));
        EmbeddedKafka kafka = EmbeddedKafka.start(data, System.err::println);
        EmbeddedElasticsearch elasticsearch = EmbeddedElasticsearch.start(data, System.err::println);
        System.out.println(kafka.pid() + " " + elasticsearch.pid());
        Thread.currentThread().join();
    }
}
