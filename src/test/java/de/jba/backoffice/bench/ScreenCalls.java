// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import de.jba.backoffice.e2e.Desk;
import de.jba.backoffice.stack.Browsers;
import de.jba.backoffice.stack.LocalStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The screens in a real browser. What counts is how long the server takes for each round trip of Vaadin's protocol: from
 * the sending of the request to the end of its answer, as the browser notes it, without what the browser then paints. The
 * browser leaves the processors to the server, which nobody's browser shares in use.
 */
final class ScreenCalls {
    private static final int TIMES = Integer.getInteger("bench.screens", 15);
    private static final int FIRST_PAGE_MILLIS = 120_000;
    private static final int WARM_UP = 3;
    private static final int QUIET_MILLIS = 400;
    private static final double WITHIN = 100;
    private static final double SESSION = 1.5;
    private static final String FIRST_NAME = "vaadin-grid-cell-content .name:visible";
    private static final List<String> PEOPLE =
            List.of("aa-admin", "ja-admin", "aa-lead", "jc-lead", "ja-lead", "aa-reader", "jc-reader", "ja-reader");

    private final Report report = Report.OF_THIS_RUN;
    private final LocalStack stack;
    private final String of;
    private final Path folder;
    private final List<Double> trips = new CopyOnWriteArrayList<>();
    private final Set<Request> open = ConcurrentHashMap.newKeySet();
    private int next;

    /**
     * @param of what its figures begin with
     * @param folder for its profiles
     */
    ScreenCalls(LocalStack stack, String of, Path folder) {
        this.stack = stack;
        this.of = of;
        this.folder = folder;
    }

    private interface Work {
        void at(Desk desk) throws Exception;
    }

    /** Measures the list and the form of instruments. */
    void instruments() throws Exception {
        atDesk(this::instruments);
    }

    /** Measures the sheet of places. */
    void places() throws Exception {
        atDesk(this::places);
    }

    private void atDesk(Work work) throws Exception {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launchBehind(playwright)) {
            signInPage(browser);
            try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
                desk.page().onRequest(this::begun);
                desk.page().onRequestFinished(this::note);
                desk.page().onRequestFailed(this::left);
                work.at(desk);
            }
        }
    }

    /** Keycloak takes its time for the first one. */
    private void signInPage(Browser browser) {
        try (Page page = browser.newPage()) {
            page.navigate(stack.appUrl() + "/konto", new Page.NavigateOptions().setTimeout(FIRST_PAGE_MILLIS));
        }
    }

    private void begun(Request request) {
        if (isRoundTrip(request)) {
            open.add(request);
        }
    }

    private void note(Request request) {
        if (open.remove(request)) {
            trips.add(request.timing().responseEnd - request.timing().requestStart);
        }
    }

    /** The page went away before its answer. */
    private void left(Request request) {
        open.remove(request);
    }

    /** What waits for something to be pushed is none. */
    private static boolean isRoundTrip(Request request) {
        return request.url().contains("v-r=uidl") || request.url().contains("v-r=init");
    }

    private interface Act {
        void times(int time);
    }

    private void instruments(Desk desk) throws Exception {
        Page page = desk.page();
        Locator search = page.getByLabel("In dieser Liste suchen");
        measured(desk, "Instrumente: first rows", time -> {
            desk.open("/instrumente");
            page.locator(FIRST_NAME).first().waitFor();
        });
        measured(
                desk,
                "Instrumente: next rows",
                time -> page.evaluate(
                        "n => document.querySelector('vaadin-grid').scrollToIndex(n)", 300 * (time % 10 + 1)));
        measured(desk, "Instrumente: search", time -> search.fill(time % 2 == 0 ? "Coaching Wanne" : "Förderzentrum"));
        measured(desk, "Instrumente: search ended", time -> search.fill(time % 2 == 0 ? "" : "Sodingen"));
        for (Map.Entry<String, String> filter : Map.of(
                        "status", "PROVISIONAL", "confirmed", "OLD", "capacity", "REGION_BOUND", "sharing", "SHARED")
                .entrySet()) {
            measured(desk, "Instrumente: filter " + filter.getKey(), time -> {
                desk.open("/instrumente?" + filter.getKey() + "=" + filter.getValue());
                page.locator(FIRST_NAME).first().waitFor();
            });
        }
        desk.open("/instrumente?owner=jobcenter");
        measured(desk, "Instrumente: open form", time -> {
            page.locator(FIRST_NAME).nth(time % 8).click();
            page.locator(".pane").getByLabel("Erläuterung").first().waitFor();
        });
        measured(desk, "Instrumente: save", time -> {
            Locator text = page.locator(".pane").getByLabel("Erläuterung").first();
            text.fill("Gemessen zum " + System.nanoTime() + ". Mal");
            text.blur();
            page.keyboard().press("Control+s");
        });
    }

    private void places(Desk desk) throws Exception {
        Page page = desk.page();
        measured(desk, "Plätze: first rows", time -> {
            desk.open("/plaetze");
            page.locator(".sheet .name-cell:visible").first().waitFor(); // groups are closed at first
        });
        measured(
                desk,
                "Plätze: next rows",
                time -> page.evaluate(
                        "n => document.querySelector('vaadin-grid').scrollToIndex(n)", 300 * (time % 10 + 1)));
    }

    /** The first times are for getting warm. */
    private void measured(Desk desk, String what, Act act) throws Exception {
        repeated(desk, act, WARM_UP);
        List<Double> sorted = repeated(desk, act, TIMES).stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalStateException(of + what + " asked nothing of the server");
        }
        String name = of + what + ", server time of a round trip";
        report.add(name + ", p50", sorted.get(sorted.size() / 2), "ms");
        report.add(name + ", round trips", sorted.size() / (double) TIMES, "");
        if (!report.atMost(name + ", p95", sorted.get(sorted.size() * 95 / 100), WITHIN, "ms")) {
            report.costs(of + what, Profile.during(stack, folder, () -> repeated(desk, act, TIMES)));
        }
    }

    /** How long the round trips took. */
    private List<Double> repeated(Desk desk, Act act, int times) {
        List<Double> all = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            trips.clear();
            act.times(next++);
            settle(desk.page());
            all.addAll(trips);
        }
        return all;
    }

    /** Until none is under way and none has ended for a while. */
    private void settle(Page page) {
        int before;
        do {
            before = trips.size();
            page.waitForTimeout(QUIET_MILLIS);
        } while (trips.size() != before || !open.isEmpty());
    }

    /** What one more person at the list of instruments with a form open costs. */
    void sessions() throws Exception {
        List<Desk> desks = new ArrayList<>();
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            signInPage(browser);
            work(browser, desks);
            double before = Jcmd.liveMebibytes(stack.server());
            work(browser, desks);
            double each = (Jcmd.liveMebibytes(stack.server()) - before) / PEOPLE.size();
            report.atMost(of + "memory of a signed-in session", each, SESSION, "MiB");
            desks.forEach(Desk::close);
        }
    }

    /** The same people come twice: what the first of them make the server hold is held once. */
    private void work(Browser browser, List<Desk> desks) {
        for (String person : PEOPLE) {
            desks.add(atWork(browser, person));
        }
    }

    private Desk atWork(Browser browser, String person) {
        Desk desk = Desk.of(browser, stack.appUrl(), person);
        desk.open("/instrumente");
        desk.page().locator(FIRST_NAME).first().click();
        desk.page().locator(".pane h2").first().waitFor();
        return desk;
    }
}
