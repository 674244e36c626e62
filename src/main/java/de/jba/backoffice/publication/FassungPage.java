// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import de.jba.backoffice.programme.ProgrammeYear;
import java.nio.charset.StandardCharsets;

/**
 * The page of a certain Fassung. A page is written before its Fassung has a number, so it links the year's files; below
 * the Fassung's own address these links lead to the Fassung's own files. Nothing else differs from the stored page.
 */
final class FassungPage {
    private FassungPage() {}

    static byte[] of(byte[] stored, ProgrammeYear year, int edition) {
        String page = new String(stored, StandardCharsets.UTF_8);
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind != DocumentKind.HTML) {
                page = page.replace(
                        "href=\"/programm/" + year + "/" + kind.fileName() + "\"",
                        "href=\"/programm/" + year + "/fassung/" + edition + "/" + kind.fileName() + "\"");
            }
        }
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
