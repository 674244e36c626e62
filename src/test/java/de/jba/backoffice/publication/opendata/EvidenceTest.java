// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void namesAgencyFunctionAndTime() throws Exception {
        Evidence evidence = new Evidence(
                2022,
                1,
                "aa",
                "bb",
                List.of(new Evidence.Signature("jobcenter", "Teamleitung", null, "2022-03-25T09:00:00Z", "aa", "bb")),
                new Evidence.Seal("x", "CN=x", "cc", "2022-03-25T10:00:00Z", true, 5, "dd"),
                "2022-03-25T10:00:00Z",
                Map.of("seq", 17));

        JsonNode json = new ObjectMapper().readTree(evidence.toJson());

        assertThat(json.path("edition").intValue()).isEqualTo(1);
        assertThat(json.at("/signatures/0/signedAt").textValue()).isEqualTo("2022-03-25T09:00:00Z");
        assertThat(json.at("/signatures/0").properties().stream().map(Map.Entry::getKey))
                .containsExactly("agency", "function", "signedAt", "contentHash", "pdfHash");
        assertThat(json.at("/seal").properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "name",
                        "subject",
                        "certificateHash",
                        "sealedAt",
                        "timeStamped",
                        "signedLength",
                        "sealedPdfHash");
        assertThat(json.at("/log/seq").intValue()).isEqualTo(17);
        assertThat(Evidence.read(evidence.toJson())).isEqualTo(evidence);
    }
}
