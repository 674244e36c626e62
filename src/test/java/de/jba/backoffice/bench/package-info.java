// SPDX-License-Identifier: EUPL-1.2
/** How fast it is: {@code mvn -Pbench verify} measures on the local stack and writes {@code target/bench}. */
@NullMarked
package de.jba.backoffice.bench;

import org.jspecify.annotations.NullMarked;
