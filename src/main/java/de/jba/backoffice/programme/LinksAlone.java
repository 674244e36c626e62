// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;

/** Lets links to the web, to a mailbox and to a place in the same document through, and nothing else. */
final class LinksAlone implements UrlSanitizer {
    private static final Pattern ALLOWED =
            Pattern.compile("(?i)https?://[^\\s\"<>]+|mailto:[^\\s\"<>]+|#[a-z0-9][a-z0-9-]*");

    @Override
    public String sanitizeLinkUrl(String url) {
        return ALLOWED.matcher(url).matches() ? url : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return "";
    }
}
