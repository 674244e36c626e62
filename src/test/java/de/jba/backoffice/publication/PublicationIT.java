// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jba.backoffice.publication.opendata.DcatShapes;
import de.jba.backoffice.publication.pdf.PdfText;
import de.jba.backoffice.publication.pdf.VeraPdf;
import de.jba.backoffice.publication.seal.SealCheck;
import de.jba.backoffice.shared.Sha256;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme goes from its draft to the public pages, with the application as it is delivered. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int YEAR = 2031;
    private static final String PUBLIC = "/programm/" + YEAR;
    private static final String PROGRAMME = "/programmes/" + YEAR;

    private final LocalStack stack;
    private JsonNode signed = JSON.nullNode();

    PublicationIT(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void threeAgenciesSignAndPublish() throws Exception {
        call("editor", "/programmes", """
                {"year": %d, "title": "Probeprogramm", "asOf": "2031-03-31", "chapters": [
                  {"number": "1", "title": "Vorwort", "editors": ["joint"], "body": "Mit **drei** Partnern."},
                  {"number": "2", "title": "Lage", "editors": ["arbeitsagentur"], "body": "<script>alert(1)</script>"}]}
                """.formatted(YEAR));
        assertThat(open(PUBLIC).statusCode()).isEqualTo(404);
        call("editor", PROGRAMME + "/coordination", "{}");
        assertThat(open(PUBLIC + "/programm.pdf").statusCode()).isEqualTo(404);
        signed = JSON.readTree(call("auditor", PROGRAMME, null));
        for (String lead : List.of("aa-lead", "jc-lead", "ja-lead")) {
            call(lead, PROGRAMME + "/cosignatures", "{\"contentHash\": \"" + hash("contentHash") + "\"}");
        }
        call("jc-lead", PROGRAMME + "/publication", "{}");
    }

    @Test
    void thePublicPdfIsTheOneThatWasSignedWithTheSealBehindIt() throws Exception {
        byte[] pdf = open(PUBLIC + "/programm.pdf").body();
        JsonNode seal = evidence().get("seal");
        int length = seal.get("signedLength").asInt();

        assertThat(Sha256.hex(Arrays.copyOf(pdf, length))).isEqualTo(hash("pdfHash"));
        assertThat(Sha256.hex(pdf)).isEqualTo(seal.get("sealedPdfHash").asText());
        assertThat(seal.get("name").asText()).contains("Demo, kein gültiges Siegel");
        assertThat(SealCheck.isIntact(pdf)).isTrue();
        assertThat(PdfText.of(pdf)).contains("Probeprogramm", "Mit drei Partnern.", "Stand 31. März 2031");
        assertThat(VeraPdf.findings(pdf)).isEmpty();
    }

    @Test
    void theDescriptionIsOfTheFilesThatArePublic() throws Exception {
        HttpResponse<byte[]> answer = open(PUBLIC + "/dcat.jsonld");
        Graph description = DcatShapes.graph(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/ld+json");
        assertThat(DcatShapes.findings(description)).isEmpty();
        List<String> urls = description.stream(
                        Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/dcat#downloadURL"), Node.ANY)
                .map(triple -> triple.getObject().getURI())
                .toList();
        assertThat(urls).hasSize(4);
        for (String url : urls) {
            byte[] file = open(URI.create(url).getPath()).body();
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains(Sha256.hex(file), "\"" + file.length + "\"");
        }
    }

    @Test
    void thePublicContentHasTheHashThatWasSigned() throws Exception {
        byte[] content = open(PUBLIC + "/programm.json").body();

        assertThat(Sha256.hex(content)).isEqualTo(hash("contentHash"));
        assertThat(CanonicalForm.read(content).programmeYear()).isEqualTo(YEAR);
    }

    @Test
    void theEvidenceNamesEverySignatureByAgencyAndFunction() throws Exception {
        JsonNode evidence = evidence();

        assertThat(evidence.get("contentHash").asText()).isEqualTo(hash("contentHash"));
        assertThat(evidence.get("edition").asInt()).isEqualTo(1);
        assertThat(evidence.get("signatures").findValuesAsText("agency"))
                .containsExactlyInAnyOrder("arbeitsagentur", "jobcenter", "jugendamt");
        assertThat(evidence.get("signatures").findValuesAsText("function")).doesNotContain("");
    }

    @Test
    void thePageRunsNothing() throws Exception {
        HttpResponse<byte[]> page = open(PUBLIC);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(text(page)).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/programm.pdf", "/programm.json", "/anlage.csv", "/dcat.jsonld", "/nachweis.json"})
    void aFassungHasItsOwnUnchangingAddress(String file) throws Exception {
        HttpResponse<byte[]> latest = open(PUBLIC + file);
        HttpResponse<byte[]> fassung = open(PUBLIC + "/fassung/1" + file);

        assertThat(latest.statusCode()).isEqualTo(200);
        if (!file.isEmpty()) {
            assertThat(fassung.body()).isEqualTo(latest.body());
        }
        assertThat(latest.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
        assertThat(fassung.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        String tag = fassung.headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(URI.create(stack.appUrl() + PUBLIC + "/fassung/1" + file))
                .header("If-None-Match", tag)
                .build();
        assertThat(HTTP.send(again, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"programm.pdf", "programm.json", "anlage.csv", "dcat.jsonld", "nachweis.json"})
    void thePageOfAFassungLinksItsOwnUnchangingFiles(String file) throws Exception {
        String link = "href=\"" + PUBLIC + "/" + file + "\"";
        String own = "href=\"" + PUBLIC + "/fassung/1/" + file + "\"";

        assertThat(text(open(PUBLIC))).contains(link).doesNotContain(own);
        assertThat(text(open(PUBLIC + "/fassung/1"))).contains(own).doesNotContain(link);
    }

    @Test
    void theListNamesEveryEdition() throws Exception {
        assertThat(text(open("/programm")))
                .contains("Probeprogramm " + YEAR, "Jobcenter Herne", PUBLIC + "/fassung/1/programm.pdf")
                .contains("kein gültiges Siegel", "kein qualifiziertes Siegel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1999", "/2031/fassung/2", "/2031/fassung/1/geheim.txt", "/irgendwas", "/2031/x.pdf"})
    void whatIsNotPublishedIsNotThere(String path) throws Exception {
        HttpResponse<byte[]> page = open("/programm" + path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(text(page)).contains("Seite nicht gefunden");
    }

    private JsonNode evidence() throws Exception {
        return JSON.readTree(open(PUBLIC + "/nachweis.json").body());
    }

    private String hash(String name) {
        return signed.get(name).asText();
    }

    private HttpResponse<byte[]> open(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(stack.appUrl() + path)).build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private String call(String user, String path, @Nullable String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stack.appUrl() + "/api/v1" + path))
                .header("Authorization", "Bearer " + stack.token(user));
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .POST(BodyPublishers.ofString(body));
        }
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path + " " + response.body()).isBetween(200, 299);
        return response.body();
    }
}
