// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.RenderedSnapshot;
import de.jba.backoffice.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same content gives the same bytes in two Java machines that agree in nothing but the programme. */
class ReproducibleTest {
    @Test
    void rendersTheSameBytesOnAnotherMachine() throws Exception {
        assertThat(hashesIn("tr", "TR", "Pacific/Auckland", "ISO-8859-1"))
                .isEqualTo(hashesIn("sv", "SE", "America/Los_Angeles", "UTF-8"))
                .hasSize(4);
    }

    private static List<String> hashesIn(String language, String country, String zone, String encoding)
            throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-Dfile.encoding=" + encoding,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Hashes.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(other.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(other.waitFor()).isZero();
        return output.lines().toList();
    }

    /** Prints the hashes of all documents of the programme of 2022. */
    static final class Hashes {
        public static void main(String[] arguments) {
            RenderedSnapshot snapshot = new ProgrammeRenderer().render(Programme2022.content());
            System.out.println(snapshot.contentHash());
            System.out.println(snapshot.pdfHash());
            System.out.println(Sha256.hex(snapshot.html()));
            System.out.println(Sha256.hex(snapshot.annexCsv()));
        }
    }
}
