// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the server shows in place of its own error pages: {@code web.xml} leads here. The page says no more than that it
 * failed, with the number under which the log knows why.
 */
@WebServlet(FailureNotices.ADDRESS)
public class FailureNotices extends HttpServlet {
    static final String ADDRESS = "/stoerung";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FailureNotices.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent
                ? sent
                : HttpServletResponse.SC_NOT_FOUND;
        String address = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse(ADDRESS);
        note(request, status, address, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        String allowed = response.getHeader("Allow");
        if (Paths.areaOf(address) == Paths.Area.API) {
            ApiProblem.failure(status).answer(request, response);
        } else {
            Notice.failure(status).answer(request, response);
        }
        if (allowed != null) {
            response.setHeader("Allow", allowed);
        }
    }

    private static void note(HttpServletRequest request, int status, String address, @Nullable Throwable failure) {
        Level level = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? Level.INFO : Level.SEVERE;
        LOG.log(
                level,
                failure,
                () -> "Request " + Requests.id(request) + " failed: " + status + " "
                        + (request.getMethod() + " " + address).replaceAll("\\p{Cntrl}", "?"));
    }
}
