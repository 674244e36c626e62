// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.ComparisonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is entered, whole: what is null is empty afterwards.
 *
 * @param chapter number of the chapter it stands in
 * @param label what it counts, 200 characters at most
 * @param value a decimal number with a point, up to six places
 * @param unit what it is counted in
 * @param referenceDate ISO date, month or year, or a period in words
 * @param source who counted it
 * @param comparison earlier years or other places to compare with
 */
public record IndicatorEntry(
        @Nullable String chapter,
        @Nullable String label,
        @Nullable String value,
        @Nullable Unit unit,
        @Nullable String referenceDate,
        @Nullable String source,
        @Nullable List<ComparisonValue> comparison) {}
