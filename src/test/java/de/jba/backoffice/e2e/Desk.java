// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import de.jba.backoffice.stack.DirectGrant;

/** One person at a screen of their own, signed in through Keycloak. */
public final class Desk implements AutoCloseable {
    /** The first page of a fresh server takes its time. */
    private static final int PATIENCE = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(10_000); // ms; what is about time says its own
    }

    private final BrowserContext context;
    private final Page page;
    private final String appUrl;

    private Desk(BrowserContext context, String appUrl) {
        this.context = context;
        this.appUrl = appUrl;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    /** Opens a browser of its own for a demo user. */
    public static Desk of(Browser browser, String appUrl, String user) {
        return of(browser, appUrl, user, 1440, 1000);
    }

    public static Desk of(Browser browser, String appUrl, String user, int width, int height) {
        Desk desk = new Desk(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("de-DE")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
                appUrl);
        desk.signInAs(user);
        return desk;
    }

    /** Signs in at a browser where nobody is signed in. */
    void signInAs(String user) {
        DirectGrant.SIGN_IN.lock();
        try {
            signIn(user);
        } finally {
            DirectGrant.SIGN_IN.unlock();
        }
    }

    private void signIn(String user) {
        page.navigate(appUrl + "/konto");
        page.waitForSelector("#username:focus");
        page.keyboard().type(user);
        page.keyboard().press("Tab");
        page.keyboard().type("demo");
        page.keyboard().press("Enter");
        page.waitForSelector("vaadin-app-layout");
    }

    public Page open(String path) {
        page.navigate(appUrl + path);
        page.waitForSelector("vaadin-app-layout h1");
        return page;
    }

    public Page page() {
        return page;
    }

    /** A button by the words on it. */
    Locator button(String words) {
        return page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Waits until the screen says so; what a closed menu holds does not count. */
    void expect(String words) {
        page.getByText(words)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    @Override
    public void close() {
        context.close();
    }
}
