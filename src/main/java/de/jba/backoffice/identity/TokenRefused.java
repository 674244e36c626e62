// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.DomainEvent;

/**
 * A token was not accepted, or the person it names does not fit the rules of permissions.
 *
 * @param channel on screen or at the API
 * @param subject Keycloak's identifier of the person when the token itself was genuine, else empty
 * @param why for the log alone, without anything of the token's content
 * @param requestId under which the server log knows the refusal
 */
public record TokenRefused(Channel channel, String subject, String why, String requestId) implements DomainEvent {}
