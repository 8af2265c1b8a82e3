package org.caseloom.standalone.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreePortsTest {
    @Test
    void noPortIsGivenTwiceEvenToThoseWhoAskAtOnce() {
        List<Integer> ports = Stream.generate(() -> 0).limit(100).parallel().map(each -> FreePorts.next()).toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 1024 && port <= 65_535);
    }

    @Test
    void aPortThatWasGivenCanBeListenedTo() throws IOException {
        int port = FreePorts.next();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
        }
    }
}
