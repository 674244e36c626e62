// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.web;

import de.jba.backoffice.publication.text.Words;

/** What a reader sees instead of a page: what is the matter, and what to do now. */
final class NoticePage {
    private NoticePage() {}

    static byte[] notFound(String site) {
        return PublicFrame.page(
                site, Words.of("notice.notFound.title"), html -> html.element("p", Words.of("notice.notFound.text"))
                        .open("p")
                        .element("a", Words.of("page.allProgrammes"), "href", "/programm")
                        .close());
    }

    /** @param reference stands in the server log, too */
    static byte[] unavailable(String site, String reference) {
        return PublicFrame.page(site, Words.of("notice.unavailable.title"), html -> html.element(
                        "p", Words.of("notice.unavailable.text"))
                .element("p", Words.of("notice.reference", reference), "class", "meta"));
    }
}
