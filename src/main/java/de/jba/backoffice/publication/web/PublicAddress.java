// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.web;

import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.publication.DocumentKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address below {@code /programm}: {@code /2022/programm.pdf} is the latest Fassung's, {@code
 * /2022/fassung/1/programm.pdf} that of a certain Fassung.
 *
 * @param edition the Fassung; nothing for the latest
 */
record PublicAddress(ProgrammeYear year, @Nullable Integer edition, DocumentKind kind) {
    private static final Pattern ADDRESS =
            Pattern.compile("/([0-9]{4})(?:/fassung/([1-9][0-9]{0,3}))?(?:/([a-z]+\\.[a-z]+))?");

    /** Reads the part of the address behind {@code /programm}. */
    static Optional<PublicAddress> of(String path) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        String edition = address.group(2);
        String file = address.group(3);
        return DocumentKind.named(file == null ? "" : file)
                .map(kind -> new PublicAddress(
                        new ProgrammeYear(Integer.parseInt(address.group(1))),
                        edition == null ? null : Integer.valueOf(edition),
                        kind));
    }

    /** The name under which a reader stores the file. */
    String downloadName(int publishedEdition) {
        String name = kind.fileName();
        int dot = name.indexOf('.');
        return name.substring(0, dot) + "-" + year + "-fassung-" + publishedEdition + name.substring(dot);
    }
}
