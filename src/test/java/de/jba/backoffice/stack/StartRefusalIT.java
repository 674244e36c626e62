// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server with settings that would undo the protection does not stay: it says why in one line, and ends. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class StartRefusalIT {
    private final LocalStack stack;

    StartRefusalIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void productionEndsWithSecretsOfTheDemoAndTheOwnersCredentials() throws IOException {
        assertThat(lineOfRefusal(Map.of(
                        "JBA_MODE",
                        "production",
                        "JBA_DB_OWNER_USER",
                        "jba_owner",
                        "JBA_DB_OWNER_PASSWORD",
                        Secrets.OWNER)))
                .contains("JBA_OIDC_CLIENT_SECRET is a secret of the demo")
                .contains("JBA_DB_PASSWORD is a secret of the demo")
                .contains("JBA_DB_OWNER_PASSWORD is set")
                .doesNotContain(Secrets.OWNER);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void endsWithARoleThatCouldBypassThePolicies() throws IOException {
        assertThat(lineOfRefusal(Map.of("JBA_DB_USER", "postgres", "JBA_DB_PASSWORD", Secrets.SUPERUSER)))
                .contains("postgres is a superuser or bypasses row level security");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void endsWithASealThatCannotSeal() throws IOException {
        assertThat(lineOfRefusal(Map.of("JBA_SEAL_PASSWORD", "demo-of-another-key")))
                .contains("JBA_SEAL_PASSWORD does not open JBA_SEAL_KEYSTORE")
                .doesNotContain("demo-of-another-key");
    }

    private String lineOfRefusal(Map<String, String> settings) throws IOException {
        Payara refused =
                stack.another("payara-refused", Path.of("target/backoffice.war").toAbsolutePath(), settings);
        try {
            refused.launch();
            assertThat(refused.awaitEnd()).isEqualTo(1);
        } finally {
            refused.close();
        }
        try (Stream<String> log = Files.lines(refused.log(), StandardCharsets.UTF_8)) {
            List<String> lines =
                    log.filter(line -> line.contains("does not start")).toList();
            assertThat(lines).hasSize(1);
            return lines.get(0);
        }
    }
}
