// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import org.jspecify.annotations.Nullable;

/**
 * Something the checks found in a programme (Prüfhinweis), pointing to its cell.
 *
 * @param id the same as long as the same thing is wrong in the same place
 * @param severity whether it blocks coordination
 * @param rule name of the check, such as {@code indicator.source}
 * @param chapter number of the chapter it stands in, or null for the annex
 * @param target key of the indicator, identifier of the instrument, or number of the chapter
 * @param field the field of the target, such as {@code source}
 * @param message the sentence for people
 * @param justification why a warning may stand; null while nobody has said so, or since its cell says something else
 * @param justifiable whether the person who asked may say so
 */
public record Finding(
        String id,
        Severity severity,
        String rule,
        @Nullable String chapter,
        String target,
        String field,
        String message,
        @Nullable JustificationDetails justification,
        boolean justifiable) {
    static final String RETURNED = "chapter.returned";

    /** Whether coordination does not start because of it. */
    public boolean blocks() {
        return severity == Severity.ERROR || justification == null;
    }

    Finding justified(@Nullable JustificationDetails why, boolean byReader) {
        return new Finding(id, severity, rule, chapter, target, field, message, why, byReader);
    }

    /** Whether it says that the chapter was sent back. */
    public boolean saysReturned() {
        return rule.equals(RETURNED);
    }

    /** How much a finding weighs. */
    public enum Severity {
        /** Coordination does not start while it stands. */
        ERROR,
        /** Wants a justification before coordination starts. */
        WARNING
    }
}
