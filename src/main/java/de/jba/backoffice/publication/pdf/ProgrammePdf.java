// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.programme.ProgrammeContent;

/** The programme as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). */
public final class ProgrammePdf {
    private ProgrammePdf() {}

    /**
     * Renders a content.
     *
     * @param contentHash gives the document its id, so that it is the same on every run
     */
    public static byte[] render(ProgrammeContent content, String contentHash) {
        return ReproduciblePdf.finish(Typesetter.set(new ProgrammePages(content).write()), content, contentHash);
    }
}
