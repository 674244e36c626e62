// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import de.jba.backoffice.identity.AccessRefused;
import de.jba.backoffice.identity.AccessRefused.Answer;
import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.FreshSignIn;
import de.jba.backoffice.identity.PeopleUnavailable;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.SignInTooOld;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.RefusedByDatabase;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.VersionMissing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers every failure of the API with a problem. Expected refusals say what to do now; of the unexpected only the
 * reference number goes out, and the rest into the server log.
 */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final int UNPROCESSABLE = 422;
    private static final int DEEPEST_CAUSE = 10;
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    /** RFC 9470. */
    private static final String SIGN_IN_AGAIN =
            "Bearer error=\"insufficient_user_authentication\", max_age=\"" + FreshSignIn.MAX_AGE.toSeconds() + "\"";

    @Context
    HttpHeaders headers;

    @Inject
    CallerContext callers;

    @Inject
    Event<AccessRefused> refusals;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable failure = expected(thrown);
        Locale locale = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Caller caller = callers.current();
        String reference = caller.requestId();
        if (failure instanceof RecordNotFound) {
            refused(caller, Answer.NOT_FOUND, failure);
            return answer(locale, reference, 404, "notFound", null);
        } else if (failure instanceof PermissionDenied) {
            refused(caller, Answer.DENIED, failure);
            return answer(locale, reference, 403, "denied", null);
        } else if (failure instanceof SignInTooOld) {
            refused(caller, Answer.SIGN_IN_TOO_OLD, failure);
            return Response.fromResponse(answer(locale, reference, 401, "signInTooOld", null))
                    .header(HttpHeaders.WWW_AUTHENTICATE, SIGN_IN_AGAIN)
                    .build();
        } else if (failure instanceof VersionMissing) {
            return answer(locale, reference, 428, "versionMissing", null);
        } else if (failure instanceof StaleRecord || failure instanceof OptimisticLockException) {
            return answer(locale, reference, 412, "stale", null);
        } else if (RefusedByDatabase.is(failure)) {
            LOG.log(Level.WARNING, thrown, () -> "Request " + reference + " refused by the database");
            return answer(locale, reference, 412, "stale", null);
        } else if (failure instanceof BusinessRuleViolation violation) {
            return answer(locale, Problem.of(UNPROCESSABLE, violation, locale, reference));
        } else if (failure instanceof BadParameter bad) {
            return answer(locale, reference, 400, "parameter", bad.parameter());
        } else if (failure instanceof InvalidFormatException format && wantsWholeNumber(format)) {
            String field = path(format);
            BusinessRuleViolation fraction = new BusinessRuleViolation("rest", "number.fraction", field, field);
            return answer(locale, Problem.of(400, fraction, locale, reference));
        } else if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return answer(locale, reference, 400, "field", path(mapping));
        } else if (failure instanceof JsonProcessingException) {
            return answer(locale, reference, 400, "json", null);
        } else if (failure instanceof PeopleUnavailable) {
            return answer(locale, reference, 503, "peopleUnavailable", null);
        } else if (failure instanceof WebApplicationException web) {
            return answer(locale, web, reference);
        }
        LOG.log(Level.SEVERE, thrown, () -> "Request " + reference + " failed");
        return answer(locale, reference, 500, "unexpected", reference);
    }

    /** What a transaction or the JSON reader wraps is what counts, when it is one of ours. */
    private static Throwable expected(Throwable thrown) {
        Throwable candidate = thrown;
        for (int depth = 0; candidate != null && depth < DEEPEST_CAUSE; depth++) {
            if (candidate instanceof RecordNotFound
                    || candidate instanceof PermissionDenied
                    || candidate instanceof SignInTooOld
                    || candidate instanceof PeopleUnavailable
                    || candidate instanceof VersionMissing
                    || candidate instanceof StaleRecord
                    || candidate instanceof OptimisticLockException
                    || RefusedByDatabase.is(candidate)
                    || candidate instanceof BusinessRuleViolation
                    || candidate instanceof BadParameter) {
                return candidate;
            }
            candidate = candidate.getCause();
        }
        return thrown;
    }

    private void refused(Caller caller, Answer answer, Throwable failure) {
        String target = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", "?");
        LOG.log(Level.INFO, () -> "Request " + caller.requestId() + " refused: " + target);
        refusals.fire(new AccessRefused(caller, answer, target));
    }

    private static Response answer(Locale locale, WebApplicationException web, String reference) {
        Response given = web.getResponse();
        int status = given.getStatus();
        if (given.hasEntity() || status < 400) {
            return given;
        }
        String text =
                switch (status) {
                    case 400 -> "json";
                    case 404 -> "notFound";
                    case 405 -> "method";
                    case 406 -> "notAcceptable";
                    case 415 -> "mediaType";
                    default -> status < 500 ? "refused" : "unexpected";
                };
        if (status >= 500) {
            LOG.log(Level.SEVERE, web, () -> "Request " + reference + " failed");
        }
        Response.ResponseBuilder answer = Response.fromResponse(answer(locale, reference, status, text, reference));
        given.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.type(Problem.MEDIA_TYPE).build();
    }

    private static Response answer(
            Locale locale, String reference, int status, String text, @Nullable String concerned) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "de.jba.backoffice.rest.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String detail = new MessageFormat(bundle.getString("problem." + text), locale).format(new Object[] {concerned});
        return answer(locale, Problem.of(status, detail, status == 400 ? concerned : null, reference));
    }

    private static Response answer(Locale locale, Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(locale)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem)
                .build();
    }

    private static boolean wantsWholeNumber(InvalidFormatException format) {
        return format.getValue() instanceof Number && WHOLE.contains(format.getTargetType());
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
