// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.RenderedSnapshot;
import de.jba.backoffice.programme.SnapshotRenderer;
import de.jba.backoffice.publication.html.ProgrammePage;
import de.jba.backoffice.publication.opendata.AnnexTable;
import de.jba.backoffice.publication.pdf.PrintableText;
import de.jba.backoffice.publication.pdf.ProgrammePdf;
import de.jba.backoffice.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the snapshot that the agencies sign: canonical bytes first, every document from the same content. */
@ApplicationScoped
public class ProgrammeRenderer implements SnapshotRenderer {
    @Override
    public RenderedSnapshot render(ProgrammeContent content) {

        byte[] canonical = CanonicalForm.write(content);
        PrintableText.check(canonical);
        String contentHash = Sha256.hex(canonical);
        byte[] pdf = ProgrammePdf.render(content, contentHash);
        return new RenderedSnapshot(
                canonical, contentHash, pdf, Sha256.hex(pdf), ProgrammePage.render(content), AnnexTable.write(content));
    }

    @Override
    public ProgrammeContent read(byte[] canonical) {
        return CanonicalForm.read(canonical);
    }
}
