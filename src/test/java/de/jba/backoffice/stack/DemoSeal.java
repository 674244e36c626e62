// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key that seals in demo and tests: made on this machine and kept with the demo's data. Its certificate is its own
 * voucher and says that it is no valid seal.
 */
public final class DemoSeal {
    /** What the certificate says of itself. */
    public static final String NAME = "JBA Herne – Demo, kein gültiges Siegel";

    private static final Duration VALIDITY = Duration.ofDays(3650);

    private final X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
    private final Instant from;
    private final Instant until;

    /** A seal that counts between two times. */
    public DemoSeal(Instant from, Instant until) {
        this.from = from;
        this.until = until;
        name.addRDN(BCStyle.CN, NAME);
    }

    /** Makes the demo's key, when the file is not there yet. */
    static synchronized void keepIn(Path file) {
        if (!Files.exists(file)) {
            Instant now = Instant.now();
            new DemoSeal(now.minus(Duration.ofDays(1)), now.plus(VALIDITY)).writeTo(file, Secrets.SEAL);
        }
    }

    /** Writes a new key with its certificate as PKCS#12. */
    public void writeTo(Path file, String password) {
        try {
            KeyPair pair = keyPair("EC");
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("seal", pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate(pair)});
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "seal", ".new");
            try (OutputStream target = Files.newOutputStream(fresh)) {
                store.store(target, password.toCharArray());
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException | IOException e) {
            throw new StackProblem("The demo's seal cannot be made (%s).".formatted(e.getMessage()), e);
        }
    }

    /** @param kind {@code EC} or {@code RSA} */
    public static KeyPair keyPair(String kind) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        } else {
            generator.initialize(2048);
        }
        return generator.generateKeyPair();
    }

    /** A certificate that the pair gives itself. */
    public X509Certificate certificate(KeyPair pair, Extension... extensions) throws GeneralSecurityException {
        try {
            X500Principal subject = new X500Principal(name.build().getEncoded());
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.valueOf(from.toEpochMilli()),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            for (Extension extension : extensions) {
                builder.addExtension(extension);
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(
                            new JcaContentSignerBuilder(algorithm(pair.getPrivate())).build(pair.getPrivate())));
        } catch (IOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static String algorithm(PrivateKey key) {
        return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }
}
