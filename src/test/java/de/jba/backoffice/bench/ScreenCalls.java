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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The screens in a real browser. What counts is how long the server takes for each round trip of Vaadin's protocol: from
 * the sending of the request to the end of its answer, as the browser notes it, without what the browser then paints.
 */
final class ScreenCalls {
    private static final int TIMES = Integer.getInteger("bench.screens", 15);
    private static final int QUIET_MILLIS = 250;
    private static final double WITHIN = 100;
    private static final double SESSION = 1.5;
    private static final String FIRST_NAME = "vaadin-grid-cell-content .name:visible";
    private static final List<String> PEOPLE =
            List.of("aa-admin", "ja-admin", "aa-lead", "jc-lead", "ja-lead", "aa-reader", "jc-reader", "ja-reader");

    private final Report report = Report.OF_THIS_RUN;
    private final LocalStack stack;
    private final String of;
    private final List<Double> trips = new CopyOnWriteArrayList<>();

    ScreenCalls(LocalStack stack, String of) {
        this.stack = stack;
        this.of = of;
    }

    void measure() throws Exception {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
                desk.page().onRequestFinished(this::note);
                instruments(desk);
                places(desk);
            }
            sessions(browser);
        }
    }

    private void note(Request request) {
        if (request.url().contains("v-r=uidl") || request.url().contains("v-r=init")) {
            trips.add(request.timing().responseEnd - request.timing().requestStart);
        }
    }

    private interface Act {
        void times(int time);
    }

    private void instruments(Desk desk) {
        Page page = desk.page();
        Locator search = page.getByLabel("In dieser Liste suchen");
        measured(desk, "Instrumente: first rows", time -> {
            desk.open("/instrumente");
            page.locator(FIRST_NAME).first().waitFor();
        });
        measured(
                desk,
                "Instrumente: next rows",
                time -> page.evaluate("n => document.querySelector('vaadin-grid').scrollToIndex(n)", 300 * (time + 1)));
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

    private void places(Desk desk) {
        Page page = desk.page();
        measured(desk, "Plätze: first rows", time -> {
            desk.open("/plaetze");
            page.locator(".sheet .cell").first().waitFor();
        });
        measured(
                desk,
                "Plätze: next rows",
                time -> page.evaluate("n => document.querySelector('vaadin-grid').scrollToIndex(n)", 300 * (time + 1)));
    }

    /** The first time is for getting warm. */
    private void measured(Desk desk, String what, Act act) {
        List<Double> all = new ArrayList<>();
        for (int time = 0; time <= TIMES; time++) {
            trips.clear();
            act.times(time);
            settle(desk.page());
            if (time > 0) {
                all.addAll(trips);
            }
        }
        List<Double> sorted = all.stream().sorted().toList();
        String name = of + what + ", server time of a round trip";
        report.add(name + ", p50", sorted.get(sorted.size() / 2), "ms");
        report.atMost(name + ", p95", sorted.get(sorted.size() * 95 / 100), WITHIN, "ms");
    }

    /** Until no round trip has ended for a while. */
    private void settle(Page page) {
        int before;
        do {
            before = trips.size();
            page.waitForTimeout(QUIET_MILLIS);
        } while (trips.size() != before);
    }

    /** What one more person at the list of instruments with a form open costs. */
    private void sessions(Browser browser) throws Exception {
        List<Desk> desks = new ArrayList<>();
        try {
            desks.add(atWork(browser, "jc-admin"));
            double before = Jcmd.liveMebibytes(stack.server());
            for (String person : PEOPLE) {
                desks.add(atWork(browser, person));
            }
            double each = (Jcmd.liveMebibytes(stack.server()) - before) / PEOPLE.size();
            report.atMost(of + "memory of a signed-in session", each, SESSION, "MiB");
        } finally {
            desks.forEach(Desk::close);
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
