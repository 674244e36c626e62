// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.web;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.publication.DocumentKind;
import de.jba.backoffice.publication.Edition;
import de.jba.backoffice.publication.PublicationService;
import de.jba.backoffice.publication.PublishedDocument;
import de.jba.backoffice.publication.html.PageStyle;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Sha256;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /programm} and everything below it. The address of the latest Fassung may be kept for a minute, that of
 * a certain Fassung for ever.
 */
@WebServlet({"/programm", "/programm/*"})
public class PublicPages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PublicPages.class.getName());
    private static final String BRIEFLY = "public, max-age=60";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String NOT_KEPT = "no-store";
    /** The parameter with the day whose Fassung is asked for. */
    private static final String AS_OF = "stand";

    @Inject
    transient PublicationService publications;

    @Inject
    transient AgencyService agencies;

    @Inject
    transient CallerContext callers;

    @Inject
    @ConfigProperty(name = "jba.front.desk.name")
    String site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        try {
            if (path.isEmpty()) {
                page(request, response, EditionsPage.render(site, publications.editions(), agencyNames()), BRIEFLY);
            } else if (path.endsWith("/")) {
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader("Location", request.getContextPath() + "/programm" + path.replaceAll("/+$", ""));
            } else {
                document(request, response, PublicAddress.of(path));
            }
        } catch (RecordNotFound nothingPublished) {
            notice(response, HttpServletResponse.SC_NOT_FOUND, NoticePage.notFound(site));
        } catch (RuntimeException failure) {
            String reference = callers.current().requestId();
            LOG.log(Level.SEVERE, failure, () -> "public page failed, reference " + reference);
            notice(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, NoticePage.unavailable(site, reference));
        }
    }

    private Map<String, String> agencyNames() {
        return agencies.activeAgencies().stream()
                .collect(Collectors.toMap(agency -> agency.id().alias(), Agency::name));
    }

    private void document(HttpServletRequest request, HttpServletResponse response, Optional<PublicAddress> address)
            throws IOException {
        PublicAddress wanted = address.orElseThrow(() -> new RecordNotFound("publication", "address"));
        Integer edition = wanted.edition();
        String day = request.getParameter(AS_OF);
        if (edition == null && day != null && !day.isBlank()) {
            toFassungOf(request, response, wanted, day);
            return;
        }
        if (edition != null && wanted.kind() != DocumentKind.EVIDENCE) {
            Edition published = publications.edition(wanted.year(), edition);
            if (published.withdrawn() != null) {
                notice(response, HttpServletResponse.SC_GONE, NoticePage.withdrawn(site, published));
                return;
            }
        }
        PublishedDocument document = edition == null
                ? publications.latest(wanted.year(), wanted.kind())
                : publications.document(wanted.year(), edition, wanted.kind());
        String keep = edition == null ? BRIEFLY : FOR_EVER;
        if (wanted.kind() == DocumentKind.HTML) {
            page(request, response, document.bytes(), keep);
            return;
        }
        response.setHeader(
                "Content-Disposition", "inline; filename=\"" + wanted.downloadName(document.edition()) + "\"");
        response.setHeader("Access-Control-Allow-Origin", "*");
        send(request, response, wanted.kind().mediaType(), document.bytes(), keep);
    }

    /** Leads to the Fassung that was in force on a day, at its unchanging address. */
    private void toFassungOf(
            HttpServletRequest request, HttpServletResponse response, PublicAddress wanted, String day) {
        LocalDate asOf;
        try {
            asOf = LocalDate.parse(day);
        } catch (DateTimeParseException unreadable) {
            throw new RecordNotFound("publication", wanted.year());
        }
        Edition inForce = publications.inForceOn(wanted.year(), asOf);
        String file = wanted.kind().fileName();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Cache-Control", BRIEFLY);
        response.setHeader(
                "Location",
                request.getContextPath() + "/programm/" + wanted.year() + "/fassung/" + inForce.edition()
                        + (file.isEmpty() ? "#anlage" : "/" + file));
    }

    private static void page(HttpServletRequest request, HttpServletResponse response, byte[] page, String keep)
            throws IOException {
        response.setHeader("Content-Security-Policy", PageStyle.policyOf(page));
        send(request, response, DocumentKind.HTML.mediaType(), page, keep);
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, String type, byte[] bytes, String keep)
            throws IOException {
        String tag = "\"" + Sha256.hex(bytes) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", keep);
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void notice(HttpServletResponse response, int status, byte[] page) throws IOException {
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", PageStyle.policyOf(page));
        response.setHeader("Cache-Control", NOT_KEPT);
        response.setContentType(DocumentKind.HTML.mediaType());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** Whether the reader already has these bytes; a proxy may have made the tag a weak one. */
    static boolean isKnown(@Nullable String known, String tag) {
        if (known == null) {
            return false;
        }
        for (String candidate : known.split(",")) {
            if (candidate.strip().equals("*")
                    || candidate.strip().replaceFirst("^W/", "").equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
