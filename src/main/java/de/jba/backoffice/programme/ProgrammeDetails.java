// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.ProgrammeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme with its table of contents and where it stands.
 *
 * @param amendment 0 for a year's programme itself, 1 for its first amendment
 * @param redaction what the law forbids that earlier Fassungen say; null when it withdraws none
 * @param contentHash SHA-256 of the snapshot's canonical content; null while the current revision has no snapshot
 * @param pdfHash SHA-256 of the snapshot's PDF, likewise
 * @param snapshotAt when the snapshot was taken, likewise
 * @param authorOfRevision whether the person who asked changed content of this revision, and so may not sign it
 * @param signable whether the person who asked may sign it for the own agency: by role, or as deputy today
 * @param deputyFor the function in whose place they would; null when by role, or not at all
 * @param chapters in reading order
 * @param version the version to make a change on
 */
public record ProgrammeDetails(
        ProgrammeId id,
        int year,
        int amendment,
        @Nullable String redaction,
        String title,
        LocalDate asOf,
        ProgrammeState state,
        int revision,
        @Nullable String contentHash,
        @Nullable String pdfHash,
        @Nullable Instant snapshotAt,
        boolean authorOfRevision,
        boolean signable,
        @Nullable String deputyFor,
        List<ChapterHead> chapters,
        int version) {
    /** How it is addressed. */
    public ProgrammeYear key() {
        return new ProgrammeYear(year, amendment);
    }

    /**
     * A line of the table of contents.
     *
     * @param editors agencies that may write it, {@code joint} for all of them, {@code generated} for none
     * @param editable whether the person who asked may write it
     */
    public record ChapterHead(String number, String title, List<String> editors, boolean editable, int version) {}
}
