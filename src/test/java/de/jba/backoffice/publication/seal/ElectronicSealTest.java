// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.publication.Programme2022;
import de.jba.backoffice.publication.ProgrammeRenderer;
import de.jba.backoffice.publication.pdf.VeraPdf;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Sha256;
import de.jba.backoffice.stack.DemoSeal;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seal stands behind exactly the signed PDF, shows nothing, breaks with the first changed byte, and is never left out. */
class ElectronicSealTest {
    private static final String PASSWORD = "a password of the tests";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    static Path folder;

    private static byte[] pdf = new byte[0];
    private static Path keyStore = Path.of("");

    @BeforeAll
    static void makeKeyAndPdf() {
        keyStore = folder.resolve("seal.p12");
        new DemoSeal(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1))).writeTo(keyStore, PASSWORD);
        pdf = new ProgrammeRenderer().render(Programme2022.content()).pdf();
    }

    @Test
    void theFileBeginsWithExactlyTheSignedPdf() {
        SealedPdf sealed = seal(NOW).seal(pdf).orElseThrow();

        assertThat(sealed.bytes().length).isGreaterThan(pdf.length);
        assertThat(Arrays.copyOf(sealed.bytes(), pdf.length)).isEqualTo(pdf);
        assertThat(sealed.name()).isEqualTo(DemoSeal.NAME);
        assertThat(sealed.subject()).startsWith("CN=JBA Herne – Demo");
        assertThat(sealed.certificateHash()).hasSize(64);
        assertThat(sealed.sealedAt()).isEqualTo(NOW);
        assertThat(sealed.timeStamped()).isFalse();
    }

    @Test
    void theSealedPdfKeepsBothProfiles() {
        assertThat(VeraPdf.findings(seal(NOW).seal(pdf).orElseThrow().bytes())).isEmpty();
    }

    @Test
    void anybodyFindsTheSealIntactAndWhoseItIs() throws Exception {
        byte[] sealed = seal(NOW).seal(pdf).orElseThrow().bytes();

        assertThat(SealCheck.isIntact(sealed)).isTrue();
        assertThat(SealCheck.signatures(sealed)).hasSize(1).allSatisfy(signature -> {
            assertThat(signature.getDataFoundUpToLevel()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
            assertThat(signature.getSigningTime()).isEqualTo(NOW);
            assertThat(Sha256.hex(signature.getSigningCertificateToken().getEncoded()))
                    .isEqualTo(Sha256.hex(
                            SealKey.read(keyStore, PASSWORD).certificate().getEncoded()));
        });
    }

    @Test
    void oneChangedByteBreaksTheSeal() {
        byte[] sealed = seal(NOW).seal(pdf).orElseThrow().bytes();
        sealed[pdf.length / 2] ^= 1;

        assertThat(SealCheck.isIntact(sealed)).isFalse();
    }

    @Test
    void aServerOfTimeStampsConfirmsTheTime() throws Exception {
        try (LocalTimeStamps server = LocalTimeStamps.answering(NOW)) {
            ElectronicSeal seal = seal(NOW);
            seal.timeStampAddress = Optional.of(server.address());
            SealedPdf sealed = seal.seal(pdf).orElseThrow();

            assertThat(sealed.timeStamped()).isTrue();
            assertThat(Arrays.copyOf(sealed.bytes(), pdf.length)).isEqualTo(pdf);
            assertThat(SealCheck.isIntact(sealed.bytes())).isTrue();
            assertThat(SealCheck.signatures(sealed.bytes()).get(0).getDataFoundUpToLevel())
                    .isEqualTo(SignatureLevel.PAdES_BASELINE_T);
            assertThat(VeraPdf.findings(sealed.bytes())).isEmpty();
        }
    }

    @Test
    void aSilentServerOfTimeStampsHoldsThePublicationUpForSecondsAlone() throws Exception {
        try (LocalTimeStamps server = LocalTimeStamps.silent()) {
            ElectronicSeal seal = seal(NOW);
            seal.timeStampAddress = Optional.of(server.address());
            long begin = System.nanoTime();

            assertThatThrownBy(() -> seal.seal(pdf))
                    .isInstanceOfSatisfying(
                            BusinessRuleViolation.class, refusal -> assertThat(refusal.message(Locale.GERMAN))
                                    .contains("Zeitstempel", "nichts veröffentlicht"));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void withoutAKeyNothingIsSealedAndNothingObjected() {
        ElectronicSeal seal = seal(NOW);
        seal.keyStore = Optional.empty();

        assertThat(seal.objections()).isEmpty();
        assertThat(seal.seal(pdf)).isEmpty();
    }

    @Test
    void aKeyThatCannotSealIsNeverLeftOut() {
        ElectronicSeal seal = seal(NOW.plus(Duration.ofDays(2)));

        assertThat(seal.objections()).singleElement().asString().contains("JBA_SEAL_KEYSTORE expired on");
        assertThatThrownBy(() -> seal.seal(pdf))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, refusal -> assertThat(refusal.message(Locale.GERMAN))
                                .contains("Siegel", "nichts veröffentlicht"));
    }

    @Test
    void theStartIsRefusedWithTheWrongPasswordOrWithoutOne() {
        ElectronicSeal seal = seal(NOW);
        assertThat(seal.objections()).isEmpty();
        seal.password = Optional.of("another password");
        assertThat(seal.objections()).containsExactly("JBA_SEAL_PASSWORD does not open JBA_SEAL_KEYSTORE as PKCS#12");
        seal.password = Optional.empty();
        assertThat(seal.objections()).containsExactly("JBA_SEAL_PASSWORD is not set");
    }

    @Test
    void theStartIsRefusedWithoutTheFileOrWithSomethingElseInIt() throws Exception {
        ElectronicSeal seal = seal(NOW);
        seal.keyStore = Optional.of(folder.resolve("nothing.p12").toString());
        assertThat(seal.objections()).containsExactly("JBA_SEAL_KEYSTORE cannot be read");
        Path text = Files.writeString(folder.resolve("text.p12"), "no key");
        seal.keyStore = Optional.of(text.toString());
        assertThat(seal.objections()).hasSize(1);
    }

    @Test
    void theStartIsRefusedWithAnAddressOfTimeStampsThatIsNone() {
        ElectronicSeal seal = seal(NOW);
        seal.timeStampAddress = Optional.of("tsa.example.org");
        assertThat(seal.objections()).containsExactly("JBA_SEAL_TIMESTAMP_URL is no address");
        seal.timeStampAddress = Optional.of("https://tsa.example.org");
        seal.keyStore = Optional.empty();
        assertThat(seal.objections()).containsExactly("JBA_SEAL_TIMESTAMP_URL is set without JBA_SEAL_KEYSTORE");
    }

    private static ElectronicSeal seal(Instant now) {
        ElectronicSeal seal = new ElectronicSeal();
        seal.keyStore = Optional.of(keyStore.toString());
        seal.password = Optional.of(PASSWORD);
        seal.timeStampAddress = Optional.empty();
        seal.clock = Clock.fixed(now, ZoneOffset.UTC);
        return seal;
    }
}
