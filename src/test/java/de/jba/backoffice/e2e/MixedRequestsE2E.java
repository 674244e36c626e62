// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Browsers that break off whatever they have begun change no answer to anybody else, nor what others' open screens hear
 * (docs/decisions/0050).
 */
@ExtendWith(StackExtension.class)
@Isolated
class MixedRequestsE2E {
    private static final int HANDSHAKES = Extent.isFull() ? 4_000 : 500;
    private static final int PAGES = Extent.isFull() ? 300 : 15;
    private static final int LONGEST = 8_000_000; // ns that a handshake lives

    /** Milliseconds; less than until a waiting request is answered anyway. */
    private static final int HEARD_WITHIN = 8_000;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalStack stack;
    private final Browser browser;
    private final Random random = Extent.random("MixedRequestsE2E");
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    MixedRequestsE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void whatIsBrokenOffChangesNoOtherAnswer() throws Exception {
        ExecutorService others = Executors.newCachedThreadPool();
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin");
                Desk watching = Desk.of(browser, stack.appUrl(), "jc-reader")) {
            watching.open("/instrumente?q=" + word);
            List<Future<?>> asking = Stream.of("jc-admin", "aa-reader", "ja-lead")
                    .<Future<?>>map(user -> others.submit(() -> ask(user)))
                    .toList();
            breakOffHandshakes(desk);
            leavePages(desk.page().context());
            Api.as(stack, "jc-admin")
                    .post(
                            "/instruments",
                            null,
                            Map.of("name", word, "targetGroup", "U25", "legalCircles", List.of("SGB_II")));
            watching.page()
                    .locator(".name", new Page.LocatorOptions().setHasText(word))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(HEARD_WITHIN));
            over.set(true);
            for (Future<?> each : asking) {
                each.get(30, TimeUnit.SECONDS);
            }
        } finally {
            others.shutdownNow();
        }
        assertThat(wrong).as("of %d answers", asked.get()).isEmpty();
        assertThat(asked).hasPositiveValue();
    }

    private void ask(String user) {
        Api api = Api.as(stack, user);
        while (!over.get()) {
            Answer absent = api.get("/instruments/" + UUID.randomUUID());
            check(absent, absent.status() == 404 && absent.json().path("status").asInt() == 404);
            Answer refused = api.put("/contacts/" + UUID.randomUUID(), "\"1\"", Map.of());
            check(
                    refused,
                    refused.status() < 500 && refused.json().path("status").asInt() == refused.status());
            Answer me = api.get("/me");
            check(me, me.status() == 200 && me.body().contains(user));
        }
    }

    private void check(Answer answer, boolean fits) {
        asked.incrementAndGet();
        if (!fits) {
            wrong.add(answer.status() + ": " + answer.body());
        }
    }

    private void breakOffHandshakes(Desk desk) throws IOException {
        URI application = URI.create(stack.appUrl());
        String cookies = desk.page().context().cookies(stack.appUrl()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        byte[] handshake = String.join(
                        "\r\n",
                        "GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-tracking-id=0"
                                + "&X-Atmosphere-Transport=websocket HTTP/1.1",
                        "Host: " + application.getAuthority(),
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Origin: " + stack.appUrl(),
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "Cookie: " + cookies,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < HANDSHAKES; i++) {
            try (Socket socket = new Socket(application.getHost(), application.getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoLinger(i % 2 == 0, 0);
                socket.getOutputStream().write(handshake);
                socket.getOutputStream().flush();
                LockSupport.parkNanos(random.nextInt(LONGEST));
            }
        }
    }

    private void leavePages(BrowserContext context) {
        for (int i = 0; i < PAGES; i++) {
            Page page = context.newPage();
            page.navigate(stack.appUrl() + "/konto");
            if (i % 3 > 0) {
                page.waitForSelector("vaadin-app-layout h1");
                page.waitForTimeout(random.nextInt(i % 3 * 150));
            }
            page.close();
        }
    }
}
