// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API, in its first version. Resources are found by themselves. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "JBA Back Office",
                        version = "1",
                        description =
                                "Lists take page, size, sort, q and total, and what they say they are narrowed by;"
                                        + " a parameter with several values is sent several times. Every record has an ETag, every change"
                                        + " needs If-Match. Refusals are application/problem+json (RFC 9457), checked in the"
                                        + " order 401, 404, 403, 428, 412, 422.",
                        license = @License(name = "EUPL-1.2", url = "https://eupl.eu/1.2/de/")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the realm with the audience of this application")
public class Api extends Application {
    /** Files come in parts (RFC 7578); the server has the reader for them, and wants to be told. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.provider.classnames", "org.glassfish.jersey.media.multipart.MultiPartFeature");
    }
}
