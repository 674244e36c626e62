// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * The one key in a PKCS#12 file (RFC 7292), with its certificate.
 *
 * @param chain the certificate of the key first
 */
record SealKey(PrivateKey key, List<X509Certificate> chain) {
    SealKey {
        chain = List.copyOf(chain);
    }

    /** @throws SealUnusable when the file cannot be read, the password is another, or there is not exactly one key */
    static SealKey read(Path file, String password) throws SealUnusable {
        if (!Files.isReadable(file)) {
            throw new SealUnusable("JBA_SEAL_KEYSTORE cannot be read");
        }
        try (InputStream source = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(source, password.toCharArray());
            List<SealKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                if (chain != null && store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                    keys.add(new SealKey(
                            key,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList()));
                }
            }
            if (keys.size() != 1) {
                throw new SealUnusable("JBA_SEAL_KEYSTORE holds " + keys.size() + " keys with a certificate, not one");
            }
            return keys.get(0);
        } catch (IOException | GeneralSecurityException e) {
            throw new SealUnusable("JBA_SEAL_PASSWORD does not open JBA_SEAL_KEYSTORE as PKCS#12", e);
        }
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** How the certificate calls its owner (CN), else its whole subject. */
    String name() {
        String subject = certificate().getSubjectX500Principal().getName();
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(subject);
        } catch (InvalidNameException e) {
            return subject;
        }
    }

    /** @throws SealUnusable when the certificate does not count at that time, or belongs to another key */
    void requireUsable(Instant now) throws SealUnusable {
        if (now.isAfter(certificate().getNotAfter().toInstant())) {
            throw new SealUnusable("the certificate in JBA_SEAL_KEYSTORE expired on "
                    + certificate().getNotAfter().toInstant());
        }
        if (now.isBefore(certificate().getNotBefore().toInstant())) {
            throw new SealUnusable("the certificate in JBA_SEAL_KEYSTORE counts from "
                    + certificate().getNotBefore().toInstant() + " on");
        }
        try {
            byte[] probe = certificate().getSerialNumber().toByteArray();
            String algorithm = "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm());
            Signature check = Signature.getInstance(algorithm);
            byte[] signed = sign(algorithm, probe);
            check.initVerify(certificate().getPublicKey());
            check.update(probe);
            if (!check.verify(signed)) {
                throw new SealUnusable("the certificate in JBA_SEAL_KEYSTORE belongs to another key");
            }
        } catch (GeneralSecurityException e) {
            throw new SealUnusable("the key in JBA_SEAL_KEYSTORE is of no kind that seals", e);
        }
    }

    /** @param algorithm as the Java platform names it, such as {@code SHA256withRSA} */
    byte[] sign(String algorithm, byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }
}
