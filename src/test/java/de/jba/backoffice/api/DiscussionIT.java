// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Comments on an instrument, on the API: who reads and writes them, and what nobody learns from them. */
@ExtendWith(StackExtension.class)
class DiscussionIT {
    private LocalStack stack;
    private Api owner;
    private Api friend;
    private String path;

    @BeforeEach
    void createAnInstrument(LocalStack running) {
        stack = running;
        owner = Api.as(stack, "jc-admin");
        friend = Api.as(stack, "ja-lead");
        Answer created = owner.post(
                "/instruments",
                null,
                Map.of(
                        "name",
                        "Angebot " + UUID.randomUUID(),
                        "targetGroup",
                        "U25",
                        "legalCircles",
                        List.of("SGB_II")));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        path = "/instruments/" + created.json().get("id").asText();
    }

    @Test
    void commentsAreReadInTheirOrderAndLeaveTheTagAsItIs() {
        share("jugendamt", "COMMENT");
        String tag = owner.get(path).etag();
        Answer first = comment(owner, "Stimmt das noch?", "jugendamt");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(comment(friend, "Ja,\nseit 2021.", "jobcenter").status()).isEqualTo(201);
        JsonNode page = friend.get(path + "/comments").json();
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.findValuesAsText("text")).containsExactly("Stimmt das noch?", "Ja,\nseit 2021.");
        assertThat(page.at("/items/0/agency").asText()).isEqualTo("jobcenter");
        assertThat(page.at("/items/0/mentions/0").asText()).isEqualTo("jugendamt");
        assertThat(page.findValuesAsText("mine")).containsExactly("false", "true");
        assertThat(page.toString()).doesNotContain("subject");
        assertThat(owner.get(path + "/comments?size=1&page=1").json().findValuesAsText("text"))
                .containsExactly("Ja,\nseit 2021.");
        assertThat(owner.get(path + "/comments?sort=writtenAt,desc&total=false")
                        .json()
                        .findValuesAsText("text"))
                .containsExactly("Ja,\nseit 2021.", "Stimmt das noch?");
        assertThat(owner.get(path + "/comments?q=NOCH").json().get("total").asInt())
                .isOne();
        assertThat(owner.get(path + "/comments?sort=text").status()).isEqualTo(422);
        assertThat(owner.get(path).etag()).isEqualTo(tag);
    }

    @Test
    void theChecksComeInTheirOrder() {
        String comments = path + "/comments";
        Api stranger = Api.as(stack, "aa-admin");
        for (String user : List.of("aa-admin", "ja-reader", "editor")) {
            assertThat(Api.as(stack, user).get(comments).status()).as(user).isEqualTo(404);
            assertThat(comment(Api.as(stack, user), "", "nirgends").status())
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(withoutReference(stranger.get(comments)))
                .isEqualTo(withoutReference(stranger.get("/instruments/" + UUID.randomUUID() + "/comments")));
        for (String user : List.of("jc-reader", "auditor")) {
            assertThat(Api.as(stack, user).get(comments).status()).as(user).isEqualTo(403);
        }
        share("jugendamt", "READ");
        assertThat(friend.get(comments).status()).isEqualTo(403);
        assertThat(comment(friend, "", "nirgends").status()).isEqualTo(403);
        assertThat(friend.delete(comments + "/" + UUID.randomUUID(), null, null).status())
                .isEqualTo(403);
        assertThat(owner.delete(comments + "/" + UUID.randomUUID(), null, null).status())
                .isEqualTo(404);
        assertThat(field(comment(owner, " "))).isEqualTo("text");
        assertThat(field(comment(owner, "x".repeat(1001)))).isEqualTo("text");
        assertThat(comment(owner, "x".repeat(1000)).status()).isEqualTo(201);
    }

    @Test
    void aMentionTellsNobodyWhoElseMayComment() {
        assertThat(field(comment(owner, "Bitte ansehen.", "arbeitsagentur"))).isEqualTo("mentions");
        share("jugendamt", "COMMENT");
        String before = withoutReference(comment(friend, "Bitte ansehen.", "arbeitsagentur"));
        share("arbeitsagentur", "COMMENT");
        assertThat(withoutReference(comment(friend, "Bitte ansehen.", "arbeitsagentur")))
                .isEqualTo(before)
                .isEqualTo(withoutReference(comment(friend, "Bitte ansehen.", "nirgends")));
        assertThat(comment(owner, "Bitte ansehen.", "arbeitsagentur").status()).isEqualTo(201);
    }

    @Test
    void aRevokedAgencyLosesTheCommentsAtOnce() {
        String share = share("jugendamt", "COMMENT");
        assertThat(comment(owner, "Bitte ansehen.", "jugendamt").status()).isEqualTo(201);
        assertThat(friend.get(path + "/comments").status()).isEqualTo(200);
        owner.delete(path + "/shares/" + share, "*", null);
        assertThat(friend.get(path + "/comments").status()).isEqualTo(404);
    }

    @Test
    void onlyItsAuthorWithdrawsAComment() {
        share("jugendamt", "EDIT");
        String one = path + "/comments/"
                + comment(friend, "Ein Versehen.").json().get("id").asText();
        assertThat(owner.delete(one, null, null).status()).isEqualTo(403);
        assertThat(Api.as(stack, "ja-admin").delete(one, null, null).status()).isEqualTo(403);
        assertThat(friend.delete(one, null, null).status()).isEqualTo(204);
        assertThat(owner.get(path + "/comments").json().get("total").asInt()).isZero();
        assertThat(friend.delete(one, null, null).status()).isEqualTo(404);
        assertThat(owner.get(path + "/history").json().findValuesAsText("action"))
                .contains("comment", "withdrawComment");
    }

    private Answer comment(Api by, String text, String... mentions) {
        return by.post(path + "/comments", null, Map.of("text", text, "mentions", List.of(mentions)));
    }

    private String share(String agency, String level) {
        Answer granted = owner.post(
                path + "/shares", "*", Map.of("agency", agency, "level", level, "purpose", "Gemeinsame Pflege"));
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        return granted.json().get("id").asText();
    }

    private static String field(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        return refused.json().get("field").asText();
    }

    private static String withoutReference(Answer answer) {
        return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }
}
