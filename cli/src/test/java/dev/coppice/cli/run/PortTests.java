package dev.coppice.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Problem;
import dev.coppice.schema.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTests {

    @Test
    void portIsTakenAsLongAsSomebodyListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Port port = new Port(socket.getLocalPort());

            assertThat(port.isFree()).isFalse();
            assertThatThrownBy(port::requireFree).isInstanceOf(Problem.class).hasMessageContaining("is in use");
        }
    }

    @Test
    void portOfAProgramThatListensEverywhereIsTaken() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            assertThat(new Port(socket.getLocalPort()).isFree()).isFalse();
        }
    }

    @Test
    void portNobodyListensAtIsFree() throws IOException {
        assertThat(new Port(FreePort.next()).isFree()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void numberThatIsNoPortIsRefused(int number) {
        assertThatThrownBy(() -> new Port(number)).isInstanceOf(Problem.class).hasMessageContaining("is not a port");
    }
}
