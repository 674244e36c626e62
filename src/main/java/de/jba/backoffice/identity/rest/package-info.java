// SPDX-License-Identifier: EUPL-1.2
/**
 * What the API says about the caller and about the table of permissions. Both are read-only: people and roles are kept
 * in Keycloak.
 */
@NullMarked
@MayUse({"identity", "rest"})
package de.jba.backoffice.identity.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
