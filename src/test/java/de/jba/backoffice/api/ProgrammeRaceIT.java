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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many people sign, withdraw, change and publish one programme at the same moment: what comes of it is one thing. */
@ExtendWith(StackExtension.class)
class ProgrammeRaceIT {
    private static final int YEAR = 2054;
    private static final int ATTEMPTS = 100;
    private static final String ANY = "*";

    private final SmallProgramme programme;

    ProgrammeRaceIT(LocalStack stack) {
        programme = new SmallProgramme(stack, YEAR);
    }

    @Test
    void aHundredAttemptsEndInOneConsistentState() throws Exception {
        SmallProgramme.begin(programme.stack(), YEAR);
        assertThat(programme.coordinate().status()).isEqualTo(200);
        String hash = programme.read().json().get("contentHash").asText();
        sign("aa-lead", hash);
        sign("jc-lead", hash);

        List<Callable<Answer>> attempts = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS / 4; i++) {
            String lead = SmallProgramme.LEADS.get(i % SmallProgramme.LEADS.size());
            String text = "Satz " + i + ".";
            attempts.add(() -> sign(lead, hash));
            attempts.add(() -> programme.as(lead).delete(programme.path() + "/cosignatures", ANY, "Noch eine Frage"));
            attempts.add(() -> programme.as(lead).post(programme.path() + "/publication", ANY, ""));
            attempts.add(() -> programme.write("editor", "1", text));
        }
        long seed = System.nanoTime();
        Collections.shuffle(attempts, new Random(seed));
        ExecutorService people = Executors.newFixedThreadPool(attempts.size());
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : people.invokeAll(attempts)) {
            answers.add(answer.get());
        }
        people.shutdown();

        assertThat(answers).as("seed " + seed).extracting(Answer::status).isSubsetOf(200, 201, 204, 409, 412, 422);
        consistent("seed " + seed, hash);
    }

    private void consistent(String seed, String hash) throws Exception {
        JsonNode now = programme.read().json();
        List<String> signatures = programme
                .as("editor")
                .get(programme.path() + "/cosignatures")
                .json()
                .findValuesAsText("status");
        long valid = signatures.stream().filter("VALID"::equals).count();
        String state = now.get("state").asText();
        HttpResponse<byte[]> edition = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(programme.stack().appUrl() + "/programm/" + YEAR + "/programm.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(edition.statusCode()).as(seed).isEqualTo(state.equals("PUBLISHED") ? 200 : 404);
        if (state.equals("PUBLISHED")) {
            assertThat(Sha256.hex(edition.body())).as(seed).isEqualTo(hash);
        }
        switch (state) {
            case "PUBLISHED", "COSIGNED" -> {
                assertThat(valid).as(seed).isEqualTo(SmallProgramme.LEADS.size());
                assertThat(now.get("contentHash").asText()).as(seed).isEqualTo(hash);
            }
            case "IN_COORDINATION" -> assertThat(valid).as(seed).isLessThan(SmallProgramme.LEADS.size());
            default -> {
                assertThat(valid).as(seed).isZero();
                assertThat(now.get("revision").asInt())
                        .as("one revision for all changes, as none was sent into coordination, " + seed)
                        .isEqualTo(2);
            }
        }
    }

    private Answer sign(String lead, String hash) {
        return programme.as(lead).post(programme.path() + "/cosignatures", ANY, Map.of("contentHash", hash));
    }
}
