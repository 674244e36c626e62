// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.ComparisonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as those who see the programme may know it.
 *
 * @param key how it is addressed
 * @param chapter number of the chapter it stands in
 * @param value decimal number with a point; null after a rollover, until this year's is stated
 * @param editable whether the person who asked may change it
 * @param version the version to make a change on
 */
public record IndicatorDetails(
        String key,
        String chapter,
        String label,
        @Nullable String value,
        @Nullable Unit unit,
        @Nullable String referenceDate,
        @Nullable String source,
        List<ComparisonValue> comparison,
        boolean editable,
        int version) {}
