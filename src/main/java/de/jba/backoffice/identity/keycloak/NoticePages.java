// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The two notices that have an address of their own. */
@WebServlet({Paths.SIGNED_OUT, Paths.NOT_ADMITTED})
public class NoticePages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(Paths.SIGNED_OUT)) {
            Notice.signedOut().answer(request, response);
            return;
        }
        Optional<Refusal> refusal =
                Optional.ofNullable(request.getSession(false)).flatMap(Refusal::in);
        if (refusal.isPresent()) {
            Notice.notAdmitted(refusal.get().reason()).answer(request, response);
        } else {
            response.sendRedirect("/");
        }
    }
}
