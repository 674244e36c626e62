// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.web;

import de.jba.backoffice.publication.Edition;
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

    /** What once stood there, by its hashes, and why it does no longer. */
    static byte[] withdrawn(String site, Edition edition) {
        return PublicFrame.page(site, Words.of("notice.withdrawn.title"), html -> {
            html.element(
                    "p",
                    Words.of(
                            "notice.withdrawn.text",
                            String.valueOf(edition.edition()),
                            edition.year().toString()));
            html.element("p", Words.of("notice.withdrawn.reason", String.valueOf(edition.withdrawn())));
            html.open("dl");
            html.element("dt", Words.of("editions.contentHash")).element("dd", edition.contentHash(), "class", "hash");
            html.element("dt", Words.of("editions.pdfHash")).element("dd", edition.pdfHash(), "class", "hash");
            html.close().open("p");
            html.element("a", Words.of("notice.withdrawn.latest"), "href", "/programm/" + edition.year());
            html.close();
        });
    }

    /** @param reference stands in the server log, too */
    static byte[] unavailable(String site, String reference) {
        return PublicFrame.page(site, Words.of("notice.unavailable.title"), html -> html.element(
                        "p", Words.of("notice.unavailable.text"))
                .element("p", Words.of("notice.reference", reference), "class", "meta"));
    }
}
