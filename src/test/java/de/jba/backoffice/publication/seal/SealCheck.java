// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.seal;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.util.List;

/** What EU DSS says of a sealed PDF, as anybody could ask it. */
public final class SealCheck {
    private SealCheck() {}

    /** The signatures in the file. */
    public static List<AdvancedSignature> signatures(byte[] pdf) {
        PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier());
        return analyzer.getSignatures();
    }

    /** Whether there is a signature, and each is intact over the bytes that it covers. */
    public static boolean isIntact(byte[] pdf) {
        List<AdvancedSignature> signatures = signatures(pdf);
        signatures.forEach(AdvancedSignature::checkSignatureIntegrity);
        return !signatures.isEmpty()
                && signatures.stream().allMatch(signature -> signature
                        .getSignatureCryptographicVerification()
                        .isSignatureIntact());
    }
}
