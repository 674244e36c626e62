// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class DemoDataIT {
    private final LocalStack stack;
    private final ApiClient api;

    DemoDataIT(LocalStack stack) {
        this.stack = stack;
        this.api = new ApiClient(stack.appUrl(), stack::token, "Test");
    }

    @BeforeEach
    void enter() {
        stack.loadDemoData();
    }

    @Test
    void theProgrammeIsThereInTheOrderOfItsSource() {
        assertThat(list("editor", "/programmes/2022/chapters"))
                .extracting(chapter -> chapter.getString("number"))
                .hasSize(20)
                .startsWith("1", "2", "2.1")
                .endsWith("3.3.2", "Anlage");
        assertThat(list("editor", "/programmes/2022/indicators"))
                .extracting(indicator -> indicator.getString("key"))
                .hasSize(14)
                .startsWith("population", "population-u25");
        assertThat(list("editor", "/programmes/2022/contributions"))
                .extracting(row -> row.getString("name"))
                .hasSize(26);
    }

    @Test
    void noErrorIsOpenAndEveryWarningIsJustified() {
        assertThat(list("editor", "/programmes/2022/findings"))
                .extracting(finding -> finding.getString("severity"))
                .doesNotContain("ERROR");
        assertThat(list("editor", "/programmes/2022/findings")).noneMatch(finding -> finding.isNull("justification"));
    }

    @Test
    void eachAgencyOwnsItsInstruments() {
        assertThat(owned("aa-admin", "arbeitsagentur")).containsAll(demosOf("arbeitsagentur"));
        assertThat(owned("jc-admin", "jobcenter")).containsAll(demosOf("jobcenter"));
        assertThat(owned("ja-admin", "jugendamt")).containsAll(demosOf("jugendamt"));
    }

    @Test
    void eachAgencyHasItsNetworkPartners() {
        assertThat(items("ja-admin", "/partners"))
                .filteredOn(partner -> partner.getString("owner").equals("jugendamt"))
                .extracting(partner -> partner.getString("name"))
                .contains("Stadtbezirkskonferenz Eickel")
                .hasSizeGreaterThan(7);
    }

    @Test
    void everyAgencyHasEventsAndSeesThoseForAll() {
        assertThat(events())
                .contains("Ausbildungsmesse Herne", "Stadtbezirkskonferenz Wanne")
                .doesNotContain("Sprechtag der Schülervermittlung");
    }

    @Test
    void enteringItAgainChangesNothing() {
        List<Object> before = state();

        new DemoData(stack.appUrl(), stack::token).load();

        assertThat(state()).isEqualTo(before);
    }

    private static List<String> demosOf(String agency) {
        return new DemoInstruments()
                .all().stream()
                        .filter(each -> each.owner().equals(agency))
                        .map(each -> each.name())
                        .toList();
    }

    private List<String> owned(String user, String agency) {
        return items(user, "/instruments").stream()
                .filter(instrument -> instrument.getString("owner").equals(agency))
                .map(instrument -> instrument.getString("name"))
                .toList();
    }

    /** The whole programme and what else the demo brings, with the versions; other classes enter records of their own. */
    private List<Object> state() {
        return List.of(
                api.find("editor", "/programmes/2022").orElseThrow(),
                list("editor", "/programmes/2022/indicators"),
                list("editor", "/programmes/2022/contributions"),
                demos(
                        "/instruments",
                        "name",
                        new DemoInstruments().all().stream().map(each -> each.name())),
                demos("/partners", "name", column("partners.csv", "name")),
                demos("/events", "title", column("events.csv", "title")));
    }

    private static Stream<String> column(String table, String name) {
        return Resources.table(table).stream().map(row -> row.get(name));
    }

    private List<JsonObject> demos(String path, String key, Stream<String> brought) {
        Set<String> names = brought.collect(Collectors.toSet());
        List<JsonObject> demos = items("aa-admin", path).stream()
                .filter(item -> names.contains(item.getString(key)))
                .toList();
        assertThat(demos).as(path).isNotEmpty();
        return demos;
    }

    private List<JsonObject> items(String user, String path) {
        return api.find(user, path + "?size=200")
                .orElseThrow()
                .asJsonObject()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private List<String> events() {
        return items("ja-admin", "/events").stream()
                .map(event -> event.getString("title"))
                .toList();
    }

    private List<JsonObject> list(String user, String path) {
        return api.find(user, path).orElseThrow().asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
