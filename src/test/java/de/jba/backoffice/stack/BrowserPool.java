// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Browsers that test classes take one after another; each has its own for as long as it runs. */
final class BrowserPool implements AutoCloseable {
    private final Queue<Lent> idle = new ConcurrentLinkedQueue<>();
    private final Queue<Playwright> started = new ConcurrentLinkedQueue<>();

    Lent lend() {
        Lent waiting = idle.poll();
        return waiting == null ? launch() : waiting;
    }

    private Lent launch() {
        Playwright playwright = Browsers.playwright();
        started.add(playwright);
        return new Lent(Browsers.launch(playwright), this);
    }

    @Override
    public void close() {
        started.forEach(Playwright::close);
    }

    /** Given back by JUnit after the class that took it, without its sign-ins. */
    record Lent(Browser browser, BrowserPool pool) implements AutoCloseable {
        @Override
        public void close() {
            if (browser.isConnected()) {
                List.copyOf(browser.contexts()).forEach(BrowserContext::close);
                pool.idle.add(this);
            }
        }
    }
}
