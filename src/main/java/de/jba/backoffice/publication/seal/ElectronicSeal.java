// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.seal;

import de.jba.backoffice.identity.StartCheck;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Sha256;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals a PDF: PAdES-BASELINE-B (ETSI EN 319 142-1), or B-T when a server of time stamps is configured. The seal shows
 * nothing and is appended, so that the file begins with exactly the bytes it was given. The key is read anew each time: a
 * renewed one counts at once, and none stays in memory.
 */
@ApplicationScoped
public class ElectronicSeal implements StartCheck {
    private static final Logger LOG = Logger.getLogger(ElectronicSeal.class.getName());
    private static final String REASON = "Elektronisches Siegel des Betreibers, nicht qualifiziert";

    /** In bytes; a time stamp brings the certificates of its server along. */
    private static final int ROOM_FOR_TIME_STAMP = 32 * 1024;

    @Inject
    @ConfigProperty(name = "JBA_SEAL_KEYSTORE")
    Optional<String> keyStore;

    @Inject
    @ConfigProperty(name = "JBA_SEAL_PASSWORD")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "JBA_SEAL_TIMESTAMP_URL")
    Optional<String> timeStampAddress;

    @Inject
    Clock clock;

    /** Whether what is published is sealed here. */
    public boolean isConfigured() {
        return keyStore.isPresent();
    }

    @Override
    public List<String> objections() {
        try {
            if (isConfigured()) {
                key(clock.instant());
            }
            timeStampServer();
            return List.of();
        } catch (SealUnusable unusable) {
            return List.of(unusable.getMessage());
        }
    }

    /**
     * Seals a PDF; nothing when no seal is configured.
     *
     * @throws BusinessRuleViolation when the configured key cannot seal now, or there is no time stamp
     */
    public Optional<SealedPdf> seal(byte[] pdf) {
        if (!isConfigured()) {
            return Optional.empty();
        }
        try {
            return Optional.of(sealed(pdf, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        } catch (TimeStampServer.NoTimeStamp e) {
            LOG.log(Level.SEVERE, "Nothing is published: {0}", e.getMessage());
            throw new BusinessRuleViolation("publication", "seal.timeStamp", "");
        } catch (SealUnusable | GeneralSecurityException | DSSException e) {
            LOG.log(Level.SEVERE, e, () -> "Nothing is published, the seal cannot be used: " + e.getMessage());
            throw new BusinessRuleViolation("publication", "seal.unusable", "");
        }
    }

    private SealedPdf sealed(byte[] pdf, Instant now) throws SealUnusable, GeneralSecurityException {
        SealKey key = key(now);
        Optional<TimeStampServer> timeStamps = timeStampServer();
        PAdESSignatureParameters parameters = parameters(key, now, timeStamps.isPresent());
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        timeStamps.ifPresent(service::setTspSource);
        DSSDocument document = new InMemoryDocument(pdf);
        byte[] declared = service.getDataToSign(document, parameters).getBytes();
        SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
        SignatureValue value = new SignatureValue(algorithm, key.sign(algorithm.getJCEId(), declared));
        byte[] sealed = DSSUtils.toByteArray(service.signDocument(document, parameters, value));
        if (sealed.length <= pdf.length || !Arrays.equals(sealed, 0, pdf.length, pdf, 0, pdf.length)) {
            throw new IllegalStateException("the sealed PDF does not begin with the PDF that was to be sealed");
        }
        return new SealedPdf(
                sealed,
                key.name(),
                key.certificate().getSubjectX500Principal().getName(),
                hash(key),
                now,
                timeStamps.isPresent());
    }

    private static PAdESSignatureParameters parameters(SealKey key, Instant now, boolean timeStamped) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(timeStamped ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setReason(REASON);
        if (timeStamped) {
            parameters.setContentSize(ROOM_FOR_TIME_STAMP);
        }
        return parameters;
    }

    private SealKey key(Instant now) throws SealUnusable {
        SealKey key = SealKey.read(
                Path.of(keyStore.orElseThrow()),
                password.orElseThrow(() -> new SealUnusable("JBA_SEAL_PASSWORD is not set")));
        key.requireUsable(now);
        return key;
    }

    private Optional<TimeStampServer> timeStampServer() throws SealUnusable {
        try {
            Optional<URI> address = timeStampAddress.map(URI::create);
            if (address.isPresent() && !isConfigured()) {
                throw new SealUnusable("JBA_SEAL_TIMESTAMP_URL is set without JBA_SEAL_KEYSTORE");
            }
            if (address.filter(uri -> !List.of("http", "https").contains(String.valueOf(uri.getScheme())))
                    .isPresent()) {
                throw new SealUnusable("JBA_SEAL_TIMESTAMP_URL is no address");
            }
            return address.map(TimeStampServer::new);
        } catch (IllegalArgumentException e) {
            throw new SealUnusable("JBA_SEAL_TIMESTAMP_URL is no address", e);
        }
    }

    private static String hash(SealKey key) throws CertificateEncodingException {
        return Sha256.hex(key.certificate().getEncoded());
    }
}
