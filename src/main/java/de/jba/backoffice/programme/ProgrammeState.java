// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

/** Where a programme stands in its life. */
public enum ProgrammeState {
    /** It is being written. */
    DRAFT,
    /** A snapshot is taken; the agencies read and sign. */
    IN_COORDINATION,
    /** Every agency has signed the snapshot. */
    COSIGNED,
    /** The snapshot is public for good. */
    PUBLISHED,
    /** The next year's programme is public. */
    ARCHIVED
}
