// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refuses a body before it is read: one that is larger than any file that is taken, or parts that do not say how large. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    private static final int MAX_BYTES = 11 * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean inParts = type != null && type.getType().equalsIgnoreCase("multipart");
        String length = request.getHeaderString("Content-Length");
        if (inParts && length == null) {
            throw new WebApplicationException(Response.Status.LENGTH_REQUIRED);
        } else if (length != null && (length.length() > 10 || Long.parseLong(length) > MAX_BYTES)) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
