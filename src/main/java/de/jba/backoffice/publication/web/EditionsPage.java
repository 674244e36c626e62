// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.web;

import de.jba.backoffice.publication.Edition;
import de.jba.backoffice.publication.opendata.Evidence;
import de.jba.backoffice.publication.text.German;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Words;
import de.jba.backoffice.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of all published programmes, with what each Fassung rests on and where its files are. */
final class EditionsPage {
    private EditionsPage() {}

    /** @param agencies the names of the agencies by their aliases */
    static byte[] render(String site, List<Edition> editions, Map<String, String> agencies) {
        return PublicFrame.page(site, Words.of("editions.title"), html -> {
            if (editions.isEmpty()) {
                html.element("p", Words.of("editions.none"));
            }
            Map<Integer, List<Edition>> years = editions.stream()
                    .collect(Collectors.groupingBy(
                            edition -> edition.year().value(), LinkedHashMap::new, Collectors.toList()));
            years.forEach((year, ofYear) -> year(html, year, ofYear, agencies));
            if (editions.stream().anyMatch(edition -> edition.seal() != null)) {
                html.open("section").element("h2", Words.of("editions.seal.title"));
                html.element("p", Words.of("editions.seal.is"));
                html.element("p", Words.of("editions.seal.isNot")).close();
            }
        });
    }

    private static void year(Markup html, int year, List<Edition> editions, Map<String, String> agencies) {
        Edition latest = editions.get(0);
        html.open("section").open("h2");
        html.element("a", latest.title() + " " + year, "href", "/programm/" + year);
        html.close();
        if (latest.archived()) {
            html.element("p", Words.of("editions.archived", String.valueOf(year + 1)), "class", "meta");
        }
        if (editions.size() > 1) {
            asOf(html, year, latest);
        }
        editions.forEach(edition -> edition(html, edition, agencies));
        html.close();
    }

    /** Leads to the Fassung that was in force on a day. */
    private static void asOf(Markup html, int year, Edition latest) {
        String id = "stand-" + year;
        html.open("form", "class", "asof", "action", "/programm/" + year, "method", "get");
        html.element("label", Words.of("editions.asOf", String.valueOf(year)), "for", id);
        html.empty(
                "input",
                "type",
                "date",
                "name",
                "stand",
                "id",
                id,
                "required",
                "required",
                "value",
                LocalDate.ofInstant(latest.publishedAt(), BusinessTime.ZONE).toString());
        html.element("button", Words.of("editions.asOf.show"), "type", "submit");
        html.close();
    }

    private static void edition(Markup html, Edition edition, Map<String, String> agencies) {
        String number = String.valueOf(edition.edition());
        String address = "/programm/" + edition.year() + "/fassung/" + number;
        String name = edition.amendment() == 0
                ? Words.of("editions.edition", number)
                : Words.of("editions.amendment", number, String.valueOf(edition.amendment()));
        String withdrawn = edition.withdrawn();
        html.open("h3").element("a", name, "href", address).close();
        if (withdrawn != null) {
            html.element("p", Words.of("editions.withdrawn", withdrawn));
        }
        html.open("dl");
        entry(html, "editions.publishedAt", day(edition.publishedAt()));
        html.element("dt", Words.of("editions.signatures"));
        for (Evidence.Signature signature : edition.signatures()) {
            html.element(
                    "dd",
                    Words.of(
                            "editions.signature",
                            agencies.getOrDefault(signature.agency(), signature.agency()),
                            function(signature),
                            day(Instant.parse(signature.signedAt()))));
        }
        hash(html, "editions.contentHash", edition.contentHash());
        hash(html, "editions.pdfHash", edition.pdfHash());
        seal(html, edition.seal());
        html.close();
        html.open("ul", "class", "row");
        if (withdrawn == null) {
            file(html, address, "document.pdf", "programm.pdf", name);
            file(html, address, "document.annexCsv", "anlage.csv", name);
            file(html, address, "document.json", "programm.json", name);
            file(html, address, "document.description", "dcat.jsonld", name);
        }
        file(html, address, "document.evidence", "nachweis.json", name);
        html.close();
    }

    private static String function(Evidence.Signature signature) {
        return signature.deputyFor() == null
                ? signature.function()
                : Words.of("editions.deputy", signature.function(), signature.deputyFor());
    }

    private static void seal(Markup html, Evidence.@Nullable Seal seal) {
        if (seal == null) {
            entry(html, "editions.seal", Words.of("editions.seal.none"));
            return;
        }
        String how = seal.timeStamped() ? "editions.seal.timeStamped" : "editions.seal.by";
        entry(html, "editions.seal", Words.of(how, seal.name(), day(Instant.parse(seal.sealedAt()))));
        html.element("dd", Words.of("editions.seal.length", German.number(String.valueOf(seal.signedLength()))));
        hash(html, "editions.sealedPdfHash", seal.sealedPdfHash());
    }

    private static void entry(Markup html, String key, String value) {
        html.element("dt", Words.of(key)).element("dd", value);
    }

    private static void hash(Markup html, String key, String hash) {
        html.element("dt", Words.of(key)).element("dd", hash, "class", "hash");
    }

    private static void file(Markup html, String address, String key, String name, String edition) {
        html.open("li").open("a", "href", address + "/" + name).text(Words.of(key));
        html.element("span", " " + edition, "class", "unseen").close().close();
    }

    private static String day(Instant moment) {
        return German.day(LocalDate.ofInstant(moment, BusinessTime.ZONE));
    }
}
