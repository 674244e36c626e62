// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.programme.ProgrammeStep;
import de.jba.backoffice.shared.AgencyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's people should know or do, in the words that its records have for the reader at this moment.
 *
 * @param at when it was first so
 * @param sender the agency that did it; null when only time passed
 * @param recordKind the kind of record it leads to, as the log names it; null when it leads to none
 * @param record which one
 * @param name what that is called; of a programme the year; empty when it leads to none
 * @param detail what was said with it, such as the purpose of a share; empty for nothing
 * @param until the last day of what it is about; null when it has none
 * @param step the step of a programme whose day it tells of; null when it tells of none
 * @param owedBy who has to act at this moment for a step that is overdue: agencies, and + for the editor
 * @param read whether the reader has read it
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        Instant at,
        @Nullable AgencyId sender,
        @Nullable String recordKind,
        @Nullable UUID record,
        String name,
        String detail,
        @Nullable LocalDate until,
        @Nullable ProgrammeStep step,
        List<String> owedBy,
        boolean read) {}
