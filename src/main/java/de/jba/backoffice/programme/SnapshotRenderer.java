// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

/**
 * Turns a programme's content into everything that is signed and published. The programme calls it once, when
 * coordination starts; the stored bytes are never rendered again.
 */
public interface SnapshotRenderer {
    /**
     * Renders the content. The same content gives the same bytes on any machine and on any day.
     *
     * @throws de.jba.backoffice.shared.BusinessRuleViolation when a text holds a character that cannot be printed
     */
    RenderedSnapshot render(ProgrammeContent content);

    /** Reads back what {@link RenderedSnapshot#content()} says. */
    ProgrammeContent read(byte[] canonical);
}
