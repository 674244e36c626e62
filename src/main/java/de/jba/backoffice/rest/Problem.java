// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail the sentence for people, in their language
 * @param rule the rule of the domain that was broken, if one was
 * @param field the path of the field that it concerns, as the API names it
 * @param suggestion the number nearest to what was sent that would be accepted, where there is one
 * @param reference the request's number, under which the server log knows more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String rule,
        @Nullable String field,
        @Nullable Integer suggestion,
        String reference) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String detail, @Nullable String rule, @Nullable String field, String reference) {
        return new Problem("about:blank", title(status), status, detail, rule, field, null, reference);
    }

    /** The same with a number that would be accepted. */
    Problem suggesting(@Nullable Integer number) {
        return new Problem(type, title, status, detail, rule, field, number, reference);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }
}
