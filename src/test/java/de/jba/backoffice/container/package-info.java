// SPDX-License-Identifier: EUPL-1.2
/**
 * Inside the server: the delivered WAR with these tests in it, deployed once by Arquillian, the real pool, transactions
 * and interceptors, the database as the unprivileged role.
 */
@NullMarked
package de.jba.backoffice.container;

import org.jspecify.annotations.NullMarked;
