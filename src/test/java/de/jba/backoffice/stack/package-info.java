// SPDX-License-Identifier: EUPL-1.2

/**
 * The whole back office on one machine: PostgreSQL, Keycloak and Payara Micro with the WAR, each part in a class of its
 * own. The demo, the container tests and the browser tests start it through {@link de.jba.backoffice.stack.LocalStack},
 * so that there is one way to start and one place to mend.
 */
@NullMarked
package de.jba.backoffice.stack;

import org.jspecify.annotations.NullMarked;
