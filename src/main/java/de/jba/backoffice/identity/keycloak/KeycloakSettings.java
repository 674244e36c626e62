// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Where Keycloak is and as what the application is known there.
 *
 * @param issuer address of the realm, exactly as its tokens name it
 * @param client the application's own client, which is also the audience of its tokens
 * @param secret the client's secret
 * @param publicUrl the application as browsers see it, without a slash at the end
 * @param apiClients clients whose tokens the API accepts, the application's own among them
 * @param admin address of the realm in Keycloak's administration, without a slash at the end
 */
record KeycloakSettings(
        Issuer issuer, ClientID client, Secret secret, URI publicUrl, Set<String> apiClients, URI admin) {
    KeycloakSettings {
        apiClients = Set.copyOf(apiClients);
    }

    /** Reads {@code JBA_OIDC_*}, {@code JBA_PUBLIC_URL} and {@code JBA_API_CLIENTS}. */
    static KeycloakSettings of(Config config) {
        String client =
                config.getOptionalValue("JBA_OIDC_CLIENT_ID", String.class).orElse("backoffice");
        Set<String> apiClients = new HashSet<>(Set.of(client));
        config.getOptionalValues("JBA_API_CLIENTS", String.class).orElse(List.of()).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(apiClients::add);
        return new KeycloakSettings(
                new Issuer(config.getValue("JBA_OIDC_ISSUER", String.class)),
                new ClientID(client),
                new Secret(config.getValue("JBA_OIDC_CLIENT_SECRET", String.class)),
                URI.create(config.getValue("JBA_PUBLIC_URL", String.class).replaceFirst("/+$", "")),
                apiClients,
                URI.create(config.getOptionalValue("JBA_KEYCLOAK_ADMIN_URL", String.class)
                        .orElseGet(() -> config.getValue("JBA_OIDC_ISSUER", String.class)
                                .replaceFirst("/realms/([^/]+)$", "/admin/realms/$1"))));
    }

    /** Whether browsers reach the application by TLS alone. */
    boolean isBehindTls() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Where Keycloak sends the browser after the sign-in. */
    URI callback() {
        return at(Paths.CALLBACK);
    }

    /** A path of the application as browsers see it. */
    URI at(String path) {
        return URI.create(publicUrl + path);
    }
}
