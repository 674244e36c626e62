// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.Media;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list shows what its address says: narrowed, sorted and checked by keyboard, and again by the link alone. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsE2E {
    private static final String AT_REST =
            "Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())";

    private final LocalStack stack;
    private final Browser browser;
    private final Desk desk;
    private final Keyboard keys;
    private String word = "";

    ListsE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        desk = Desk.of(browser, stack.appUrl(), "jc-admin");
        keys = new Keyboard(desk);
    }

    @BeforeEach
    void createTwo() {
        word = "Liste" + UUID.randomUUID().toString().substring(0, 8);
        create("A", "U25");
        create("B", "U25_AND_OVER");
    }

    @Test
    void aFilterIsInTheAddressAndTheLinkShowsTheSame() {
        Page page = desk.open("/instrumente?q=" + word);
        assertThat(names()).hasCount(2);
        keys.tabTo(chip("Zielgruppe")).press("Enter");
        Locator box = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Ü25 und U25"));
        box.waitFor();
        keys.tabTo(box).press("Space");
        assertThat(names()).hasCount(1);
        assertThat(names()).hasText(word + "B");
        assertThat(chip("Zielgruppe: Ü25 und U25")).hasAttribute("aria-pressed", "true");
        assertBarrierFree();
        keys.press("Escape");
        assertThat(page.url()).contains("targetGroup=U25_AND_OVER", "q=" + word);

        String link = page.url();
        page.goBack();
        assertThat(names()).hasCount(2);
        page.waitForFunction(AT_REST); // Vaadin's router takes one step through the history at a time
        page.goForward();
        assertThat(names()).hasCount(1);
        page.navigate(link);
        assertThat(names()).hasText(word + "B");
        desk.button("Filter zurücksetzen").click();
        assertThat(names()).hasCount(2);
    }

    @Test
    void anEmptyListSaysWhichFilterHidesEverything() {
        desk.open("/instrumente?targetGroup=U25&owner=jugendamt&q=" + word);
        Locator empty = desk.page().locator(".empty:visible");
        assertThat(empty)
                .containsText("Nichts passt zu: Suche „" + word
                        + "“; Federführung: Stadt Herne – Jugendamt; Zielgruppe: U25.");
        assertThat(empty).containsText("Ohne „Federführung: Stadt Herne – Jugendamt“ wäre es 1.");
        desk.button("Filter und Suche zurücksetzen").click();
        assertThat(empty).hasCount(0);
    }

    @Test
    void whatTheAddressSaysWronglyIsLeftOutWithASentence() {
        desk.open("/instrumente?owner=Unsinn!&sort=geheim&checked=7&q=" + word);
        desk.expect("nicht lesbar und wird nicht beachtet: owner, sort, checked");
        assertThat(names()).hasCount(2);
    }

    @Test
    void orderAndCheckedRowsAreInTheLink() {
        Page page = desk.open("/instrumente?sort=name,desc&q=" + word);
        assertThat(names()).hasText(new String[] {word + "B", word + "A"});
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(word + "A"))
                .check();
        desk.expect("1 ausgewählt");
        page.waitForURL(url -> url.contains("checked="));
        page.navigate(page.url());
        desk.expect("1 ausgewählt");
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(word + "A")))
                .isChecked();
    }

    @Test
    void moreCheckedRowsThanALinkCarriesStayInTheSession() {
        String ids = IntStream.range(0, 50)
                .mapToObj(number -> "&checked=" + create("C" + number, "U25"))
                .collect(Collectors.joining());
        Page page = desk.open("/instrumente?sort=name&q=" + word + ids);
        desk.expect("50 ausgewählt");
        page.getByLabel("„" + word + "A“ auswählen").check();
        desk.expect("51 ausgewählt. Ein Link trägt höchstens 50 Zeilen: Diese Auswahl bleibt in Ihrer Sitzung");
        page.waitForURL(url -> url.contains("selection=") && !url.contains("checked="));
        page.reload();
        desk.expect("51 ausgewählt");
        assertBarrierFree();
        try (Desk other = Desk.of(browser, stack.appUrl(), "jc-reader")) {
            other.open(page.url().substring(stack.appUrl().length()));
            other.expect("nur in der Sitzung steht, in der sie getroffen wurde");
        }
        page.getByLabel("„" + word + "A“ auswählen").uncheck();
        desk.expect("50 ausgewählt");
        page.waitForURL(url -> url.contains("checked=") && !url.contains("selection="));
    }

    @Test
    void shiftChecksTheRowsBetweenAndTheHeadAllRows() {
        create("C", "U25");
        create("D", "U25");
        Page page = desk.open("/instrumente?sort=name&q=" + word);
        assertThat(names()).hasCount(4);
        page.getByLabel("„" + word + "A“ auswählen").check();
        page.getByLabel("„" + word + "C“ auswählen")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        desk.expect("3 ausgewählt");
        assertThat(page.getByLabel("„" + word + "B“ auswählen")).isChecked();
        assertThat(page.getByLabel("„" + word + "D“ auswählen")).not().isChecked();
        Locator all = page.getByLabel("Alle Zeilen der Liste auswählen");
        assertThat(all).hasJSProperty("indeterminate", true);
        assertBarrierFree();

        all.click();
        desk.expect("4 ausgewählt");
        assertThat(page.getByLabel("„" + word + "D“ auswählen")).isChecked();
        assertThat(all).isChecked();
        page.waitForURL(url -> url.split("checked=", -1).length == 5);
        all.click();
        assertThat(page.getByText("4 ausgewählt")).hasCount(0);
        assertThat(page.getByLabel("„" + word + "A“ auswählen")).not().isChecked();

        page.getByLabel("„" + word + "B“ auswählen")
                .evaluate("box => box.closest('vaadin-grid-cell-content').assignedSlot.parentElement.focus()");
        keys.press("Space");
        desk.expect("1 ausgewählt");
        keys.press("ArrowDown").press("ArrowDown").press("Shift+Space");
        desk.expect("3 ausgewählt");
        assertThat(page.getByLabel("„" + word + "A“ auswählen")).not().isChecked();
        desk.button("Auswahl aufheben").click();
        assertThat(page.getByLabel("„" + word + "D“ auswählen")).not().isChecked();
    }

    @Test
    void columnsAreArrangedByKeysAndSavedAsAViewThatIsFoundAgain() {
        Page page = desk.open("/instrumente?q=" + word);
        assertThat(names()).hasCount(2);
        keys.tabTo(desk.button("Spalten")).press("Enter");
        Locator provider = box("Rechtsgrundlage");
        provider.waitFor();
        keys.tabTo(provider).press("Space");
        keys.tabTo(button("Rechtsgrundlage nach vorn")).press("Enter");
        desk.expect("Rechtsgrundlage ist jetzt Spalte");
        keys.expectFocus(button("Rechtsgrundlage nach vorn"), "the focus goes along");
        assertBarrierFree();
        keys.tabTo(button("Übernehmen")).press("Enter");
        Locator head = page.locator("vaadin-grid-cell-content:visible")
                .getByText("Rechtsgrundlage", new Locator.GetByTextOptions().setExact(true));
        assertThat(head).isVisible();

        keys.tabTo(desk.page().locator(".views vaadin-menu-bar")).press("Enter");
        page.getByText("Als neue Ansicht speichern").click();
        page.getByLabel("Name der Ansicht").waitFor();
        assertBarrierFree();
        keys.type("Sicht " + word).press("Enter");
        desk.expect("ist gespeichert");
        Locator tab = page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Sicht " + word));
        assertThat(tab).hasAttribute("aria-selected", "true");

        desk.open("/kontakte");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Instrumente"))
                .click();
        assertThat(tab).hasAttribute("aria-selected", "true");
        assertThat(page).hasURL(Pattern.compile(".*/instrumente\\?.*view=.*"));
        desk.open("/instrumente");
        assertThat(page).hasURL(Pattern.compile(".*/instrumente\\?.*view=.*"));
        assertThat(tab).hasAttribute("aria-selected", "true");
        assertThat(names()).hasCount(2);
        assertThat(head).isVisible();
        page.locator(".views vaadin-menu-bar-button").first().click();
        page.getByText("Ansicht löschen").click();
        assertThat(tab).hasCount(0);
        desk.button("Rückgängig").click();
        assertThat(tab).hasAttribute("aria-selected", "true");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Alle"))
                .click();
        assertThat(tab).hasAttribute("aria-selected", "false");
        desk.button("Spalten").click();
        desk.button("Wie am Anfang").click();
        desk.button("Übernehmen").click();
        assertThat(head).hasCount(0);
    }

    @Test
    void rowsStandOnPaperAndThePageForThePrinterHasItsStyle() {
        Page page = desk.open("/instrumente?q=" + word);
        names().first().waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".list vaadin-grid").boundingBox().height).isGreaterThan(400);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        desk.button("Export").click();
        Page printed = page.waitForPopup(() -> page.getByText("Drucken").click());
        assertThat(printed.locator("tbody tr")).hasCount(2);
        assertThat(printed.locator("table")).hasCSS("border-collapse", "collapse");
        printed.close();
    }

    @Test
    void enlargedFourTimesTheRowsAndTheFieldsAreReached() {
        Page page = desk.open("/instrumente?q=" + word);
        page.setViewportSize(320, 256);
        assertThat(page.locator(".list vaadin-grid").boundingBox().height).isGreaterThan(300);
        names().first().click();
        Locator save = page.locator(".pane .foot vaadin-button").first();
        save.scrollIntoViewIfNeeded();
        assertThat(save).isInViewport();
        assertThat(page.locator(".pane > .pane-body").boundingBox().height).isGreaterThan(300);
        page.setViewportSize(1440, 1000);
    }

    private Locator box(String words) {
        return desk.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private Locator button(String words) {
        return desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    private Locator names() {
        return desk.page().locator("vaadin-grid-cell-content .name:visible");
    }

    private Locator chip(String words) {
        return desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    private void assertBarrierFree() {
        List<String> found = new AxeBuilder(desk.page())
                .analyze().getViolations().stream().map(Rule::toString).toList();
        assertThat(found).isEmpty();
    }

    private String create(String name, String group) {
        Answer created = Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of("name", word + name, "targetGroup", group, "legalCircles", List.of("SGB_II")));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().get("id").asText();
    }
}
