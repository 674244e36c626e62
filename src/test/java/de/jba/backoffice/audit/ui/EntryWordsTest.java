// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryWordsTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    @Test
    void recordWhosePartChangedTellsNothingOfItsOwn() {
        assertThat(EntryWords.isTelling(entry("update", Map.of("version", 3), Map.of("version", 4), Map.of())))
                .isFalse();
        assertThat(EntryWords.isTelling(entry("update", Map.of("name", "A"), Map.of("name", "A"), Map.of())))
                .isFalse();
    }

    @Test
    void whatCanBeReadIsTold() {
        assertThat(EntryWords.isTelling(entry("update", Map.of("name", "A"), Map.of("name", "B"), Map.of())))
                .isTrue();
        assertThat(EntryWords.isTelling(entry("cosign", Map.of("version", 3), Map.of("version", 4), Map.of())))
                .isTrue();
        assertThat(EntryWords.isTelling(entry("update", Map.of(), Map.of(), Map.of("before.person_name", NOW))))
                .isTrue();
    }

    private static AuditEntry entry(
            String action, Map<String, Object> before, Map<String, Object> after, Map<String, Instant> erased) {
        return new AuditEntry(
                7,
                NOW,
                null,
                null,
                null,
                List.of(),
                action,
                "update",
                "instrument",
                "1",
                "Angebot",
                null,
                "instrument",
                3,
                4,
                Map.copyOf(before),
                Map.copyOf(after),
                Map.of(),
                erased,
                null,
                null,
                null,
                "",
                "");
    }
}
