// SPDX-License-Identifier: EUPL-1.2
/**
 * The sign-in: makes of Keycloak's tokens the {@link de.jba.backoffice.identity.CurrentUser}, in a session on screen
 * or from a bearer token at the API. Nothing outside this package knows that it is Keycloak.
 */
@NullMarked
@MayUse({"identity"})
package de.jba.backoffice.identity.keycloak;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
