// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

/**
 * Somebody whom a lead may appoint.
 *
 * @param person Keycloak's identifier
 * @param username the name used to sign in
 * @param function the person's function
 */
public record DeputyCandidate(String person, String username, String function) {}
