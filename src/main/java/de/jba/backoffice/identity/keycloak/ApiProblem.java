// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A refusal of the API before any resource was reached (RFC 9457).
 *
 * @param status of the answer
 * @param title the status in words
 * @param key of the sentence in the message bundle
 * @param arguments what the sentence names
 */
record ApiProblem(int status, String title, String key, Object... arguments) {
    static ApiProblem tokenMissing() {
        return new ApiProblem(HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", "api.token.missing");
    }

    static ApiProblem tokenInvalid() {
        return new ApiProblem(HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", "api.token.invalid");
    }

    static ApiProblem notAdmitted(NotAdmitted.Reason reason) {
        return new ApiProblem(
                HttpServletResponse.SC_FORBIDDEN, "Forbidden", "notice.refused." + reason.key() + ".text");
    }

    static ApiProblem keycloakAway() {
        return new ApiProblem(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Service Unavailable", "api.token.away");
    }

    static ApiProblem badReason(int longest) {
        return new ApiProblem(HttpServletResponse.SC_BAD_REQUEST, "Bad Request", "api.reason", longest);
    }

    /** The server could not or would not answer. */
    static ApiProblem failure(int status) {
        boolean ours = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        return new ApiProblem(status, ours ? "Internal Server Error" : "Refused", ours ? "api.failure" : "api.refused");
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Requests.apiLanguage(request);
        ResourceBundle texts = ResourceBundle.getBundle(
                "de.jba.backoffice.identity.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        response.setHeader("Content-Language", locale.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(Requests.ID_HEADER, Requests.id(request));
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("type", "about:blank")
                        .add("title", title)
                        .add("status", status)
                        .add("detail", new MessageFormat(texts.getString(key), locale).format(arguments))
                        .add("reference", Requests.id(request))
                        .build()
                        .toString());
    }
}
