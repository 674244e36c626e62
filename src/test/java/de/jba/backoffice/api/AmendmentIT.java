// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.shared.Sha256;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of an amendment: begun, written, signed by all, published as the next Fassung beside the first. */
@ExtendWith(StackExtension.class)
class AmendmentIT {
    private static final int AMENDED = 2016;
    private static final int REDACTED = 2018;
    private static final String ANY = "*";
    private static final String OWN_CHAPTER = "/chapters/Nachtrag%201";
    private static final Map<String, String> WITH_TITLE = Map.of("title", "Neue Sprechzeiten");

    private final LocalStack stack;

    AmendmentIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void isPublishedAsTheNextFassungAndTheFirstStays() throws Exception {
        SmallProgramme programme = SmallProgramme.begin(stack, AMENDED);
        String amendments = programme.path() + "/amendments";
        Api editor = programme.as("editor");
        assertThat(editor.post(amendments, programme.tag(), WITH_TITLE).status())
                .as("a draft is not amended")
                .isEqualTo(422);
        publish(programme);
        byte[] first = get("/programm/" + AMENDED + "/fassung/1/programm.pdf").body();

        assertThat(programme.as("jc-admin").post(amendments, ANY, WITH_TITLE).status())
                .isEqualTo(403);
        assertThat(programme.as("jc-reader").post(amendments, ANY, WITH_TITLE).status())
                .isEqualTo(404);
        assertThat(editor.post(amendments, null, WITH_TITLE).status()).isEqualTo(428);
        assertThat(editor.post(amendments, "\"0\"", WITH_TITLE).status()).isEqualTo(412);
        Answer untitled = editor.post(amendments, programme.tag(), Map.of());
        assertThat(untitled.status()).isEqualTo(422);
        assertThat(untitled.body()).contains("title");
        Answer begun = editor.post(amendments, programme.tag(), WITH_TITLE);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.json().get("amendment").asInt()).isOne();
        assertThat(editor.post(amendments, programme.tag(), WITH_TITLE).status())
                .as("one at a time")
                .isEqualTo(422);
        assertThat(programme.state()).isEqualTo("PUBLISHED");

        String one = amendments + "/1";
        Answer empty = editor.post(one + "/coordination", ANY, "");
        assertThat(empty.status()).isEqualTo(422);
        write(editor, OWN_CHAPTER, "Neue Sprechzeiten", "Die Sprechzeiten werden geändert.");
        assertThat(editor.post(one + "/coordination", ANY, "").status())
                .as("it changes nothing yet")
                .isEqualTo(422);
        write(editor, "/chapters/1", "Vorwort", "Ein **neuer** Satz.");
        assertThat(editor.post(one + "/coordination", ANY, "").status()).isEqualTo(200);
        assertThat(programme.as("jc-lead").post(one + "/publication", ANY, "").status())
                .isEqualTo(422);
        sign(programme, one);
        assertThat(programme.as("jc-lead").post(one + "/publication", ANY, "").status())
                .isEqualTo(201);

        assertThat(get("/programm/" + AMENDED + "/fassung/1/programm.pdf").body())
                .isEqualTo(first);
        byte[] content = get("/programm/" + AMENDED + "/programm.json").body();
        assertThat(Sha256.hex(content))
                .isEqualTo(editor.get(one).json().get("contentHash").asText())
                .isNotEqualTo(programme.read().json().get("contentHash").asText());
        assertThat(text(get("/programm/" + AMENDED + "/fassung/2")))
                .contains("<del>Ein Satz über Vorwort.</del>", "<ins>Ein neuer Satz.</ins>", "Nachtrag 1");
        assertThat(text(get("/programm/" + AMENDED + "/nachweis.json"))).contains("\"edition\" : 2");
        JsonNode all = editor.get(amendments).json();
        assertThat(all.findValuesAsText("state")).containsExactly("PUBLISHED");
        assertThat(editor.put(
                                "/programmes/" + AMENDED + "-1" + OWN_CHAPTER,
                                ANY,
                                Map.of("title", "Zu spät", "body", "Zu spät."))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRedactionWithdrawsWhatWasPublishedAndSaysWhy() throws Exception {
        SmallProgramme programme = SmallProgramme.begin(stack, REDACTED);
        programme.write("editor", "1", "Frau Beispiel berät Sie.");
        publish(programme);
        String firstHash = programme.read().json().get("pdfHash").asText();
        String amendments = programme.path() + "/amendments";
        Api lead = programme.as("ja-lead");
        Map<String, Object> redaction = Map.of("title", "Berichtigung", "redaction", true);
        Answer unfounded = lead.post(amendments, programme.tag(), redaction);
        assertThat(unfounded.status()).isEqualTo(422);
        assertThat(unfounded.body()).contains("reason");
        Map<String, Object> founded = Map.of(
                "title", "Berichtigung", "redaction", true, "reason", "Eine persönliche Angabe stand im Vorwort.");
        assertThat(lead.post(amendments, programme.tag(), founded).status()).isEqualTo(201);
        Api editor = programme.as("editor");
        String written = "/programmes/" + REDACTED + "-1";
        editor.put(written + OWN_CHAPTER, ANY, Map.of("title", "Berichtigung", "body", "Das Vorwort ist berichtigt."));
        editor.put(written + "/chapters/1", ANY, Map.of("title", "Vorwort", "body", "Die Beratung hilft Ihnen."));
        String one = amendments + "/1";
        assertThat(editor.post(one + "/coordination", ANY, "").status()).isEqualTo(200);
        sign(programme, one);
        assertThat(lead.post(one + "/publication", ANY, "").status()).isEqualTo(201);

        for (String document : new String[] {"", "/programm.pdf", "/programm.json", "/anlage.csv"}) {
            HttpResponse<byte[]> withdrawn = get("/programm/" + REDACTED + "/fassung/1" + document);
            assertThat(withdrawn.statusCode()).as(document).isEqualTo(410);
            assertThat(text(withdrawn)).contains(firstHash, "Eine persönliche Angabe stand im Vorwort.");
        }
        for (String document : new String[] {"", "/programm.json", "/fassung/2", "/nachweis.json"}) {
            HttpResponse<byte[]> shown = get("/programm/" + REDACTED + document);
            assertThat(shown.statusCode()).as(document).isEqualTo(200);
            assertThat(text(shown)).as(document).doesNotContain("Beispiel");
        }
        assertThat(text(get("/programm"))).contains("Eine persönliche Angabe stand im Vorwort.");
    }

    private void publish(SmallProgramme programme) {
        assertThat(programme.coordinate().status()).isEqualTo(200);
        programme.signAll();
        assertThat(programme.publish().status()).isEqualTo(201);
    }

    private static void write(Api editor, String chapter, String title, String body) {
        Answer written =
                editor.put("/programmes/" + AMENDED + "-1" + chapter, ANY, Map.of("title", title, "body", body));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
    }

    private static void sign(SmallProgramme programme, String amendment) {
        String hash =
                programme.as("editor").get(amendment).json().get("contentHash").asText();
        for (String lead : SmallProgramme.LEADS) {
            Answer signed = programme.as(lead).post(amendment + "/cosignatures", ANY, Map.of("contentHash", hash));
            assertThat(signed.status()).as(signed.body()).isEqualTo(201);
        }
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.appUrl() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
