// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void takesTheContractsPortsUnlessTheEnvironmentNamesOthers() {
        assertThat(Ports.of(Map.of())).isEqualTo(new Ports(8080, 8180, 5433));
        assertThat(Ports.of(Map.of("APP_PORT", "9000", "DB_PORT", " 9002 "))).isEqualTo(new Ports(9000, 8180, 9002));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http"})
    void refusesWhatIsNoPort(String value) {
        assertThatThrownBy(() -> Ports.of(Map.of("APP_PORT", value)))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("APP_PORT=" + value);
    }

    @Test
    void refusesOnePortForTwoParts() {
        assertThatThrownBy(() -> Ports.of(Map.of("APP_PORT", "8180"))).isInstanceOf(StackProblem.class);
    }

    @Test
    void namesThePortInUseAndTheVariableThatMovesIt() throws IOException {
        Ports free = Ports.free();
        assertThatCode(free::requireFree).doesNotThrowAnyException();

        try (ServerSocket everywhere = new ServerSocket(free.keycloak())) {
            assertThatThrownBy(free::requireFree)
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("Port " + everywhere.getLocalPort() + " is in use")
                    .hasMessageContaining("KEYCLOAK_PORT");
        }
    }
}
