// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.web;

import de.jba.backoffice.publication.html.PageStyle;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Words;
import java.nio.charset.StandardCharsets;

/** The frame of the public pages that are made on the spot: head, main heading, style. */
final class PublicFrame {
    private PublicFrame() {}

    /**
     * A page.
     *
     * @param site whose page it is
     * @param body writes what stands below the main heading
     */
    static byte[] page(String site, String title, Body body) {
        Markup html = new Markup();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "de").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title + " – " + site);
        PageStyle.write(html);
        html.close().open("body");
        html.element("a", Words.of("document.skip"), "class", "skip", "href", "#inhalt");
        html.open("header", "class", "top").open("div", "class", "wrap");
        html.element("span", site, "class", "brand");
        html.element("a", Words.of("page.allProgrammes"), "href", "/programm");
        html.close().close();
        html.open("main", "id", "inhalt", "class", "wrap plain").element("h1", title);
        body.write(html);
        return html.close().close().close().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes what stands below the main heading. */
    interface Body {
        void write(Markup html);
    }
}
