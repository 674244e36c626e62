// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered in a form and has not saved.
 *
 * @param <S> the record as it is stored
 * @param <E> the record as it is entered
 * @param id the record; null for one that is new
 * @param stored the version that the entries began with; null for a new record
 * @param shown what the form said before
 * @param entry what it says now
 * @param since when the latest of it was entered
 */
public record Draft<S, E>(@Nullable UUID id, @Nullable S stored, E shown, E entry, Instant since) {}
