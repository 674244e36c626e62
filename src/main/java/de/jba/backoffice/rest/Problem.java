// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.jba.backoffice.shared.BusinessRuleViolation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
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
 * @param errors every broken rule of what was sent, the first one too, in the order of its fields; absent when no rule
 *     was broken
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
        @Nullable List<BrokenRule> errors,
        String reference) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One of the rules that were broken; its parts mean what they mean in the problem.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BrokenRule(
            String detail,
            String rule,
            @Nullable String field,
            @Nullable Integer suggestion) {
        static BrokenRule of(BusinessRuleViolation violation, Locale locale) {
            return new BrokenRule(
                    violation.message(locale),
                    violation.rule(),
                    violation.field().isEmpty() ? null : violation.field(),
                    violation.suggestion().orElse(null));
        }
    }

    static Problem of(int status, String detail, @Nullable String field, String reference) {
        return new Problem("about:blank", title(status), status, detail, null, field, null, null, reference);
    }

    /** Everything that was refused at once; the first of it stands in the problem itself. */
    static Problem of(int status, BusinessRuleViolation violation, Locale locale, String reference) {
        List<BrokenRule> all = violation.all().stream()
                .map(each -> BrokenRule.of(each, locale))
                .toList();
        BrokenRule first = all.get(0);
        return new Problem(
                "about:blank",
                title(status),
                status,
                first.detail(),
                first.rule(),
                first.field(),
                first.suggestion(),
                all,
                reference);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }
}
