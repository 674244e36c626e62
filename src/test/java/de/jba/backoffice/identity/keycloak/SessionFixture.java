// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP session outside a server: attributes, an id, an end. */
final class SessionFixture {
    private final String id;
    private final Map<String, Object> attributes = new HashMap<>();
    private boolean ended;

    SessionFixture(String id) {
        this.id = id;
    }

    boolean ended() {
        return ended;
    }

    HttpSession session() {
        return (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments));
    }

    private @Nullable Object answer(String method, @Nullable Object[] arguments) {
        if (method.equals("getId")) {
            return id;
        }
        if (ended) {
            throw new IllegalStateException("ended");
        }
        return switch (method) {
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            case "invalidate" -> {
                ended = true;
                yield null;
            }
            default -> null;
        };
    }
}
