// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.publication.Edition;
import de.jba.backoffice.publication.PublicationService;
import de.jba.backoffice.publication.opendata.Evidence.Seal;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.Facts;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every published edition: when, by whom, signed by whom, and its unchanging documents. */
@Route(value = PublicationNavigation.PATH, layout = MainLayout.class)
@ViewFor(Permission.PUBLICATION_VIEW)
public class PublicationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("publication");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");
    /** The documents of an edition: their names under the edition's public address. */
    private static final List<String> DOCUMENTS =
            List.of("programm.pdf", "programm.json", "anlage.csv", "dcat.jsonld", "nachweis.json");

    /** What stays of an edition that was withdrawn. */
    private static final List<String> EVIDENCE_ALONE = List.of("nachweis.json");

    @Inject
    transient PublicationService publications;

    @Inject
    ScreenUser user;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        addClassName("screen");
        add(new ScreenHead(TEXTS.get("screen.title")));
        List<Edition> editions = publications.editions();
        if (editions.isEmpty()) {
            add(new EmptyState(TEXTS.get("screen.empty")));
            return;
        }
        Div list = new Div();
        list.addClassName("editions");
        editions.stream().map(this::edition).forEach(list::add);
        add(list);
        if (editions.stream().anyMatch(edition -> edition.seal() != null)) {
            Section about = new Section(
                    new H2(TEXTS.get("screen.seal.title")),
                    new Paragraph(TEXTS.get("screen.seal.is")),
                    new Paragraph(TEXTS.get("screen.seal.isNot")));
            about.getElement().setAttribute("data-region", "");
            add(about);
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("screen.title"));
    }

    private Component edition(Edition edition) {
        String year = edition.year().toString();
        String address = "programm/" + year + "/fassung/" + edition.edition();
        UnorderedList links = new UnorderedList();
        links.addClassName("edition-links");
        links.add(new ListItem(link(address, TEXTS.get("screen.html"))));
        for (String document : edition.withdrawn() == null ? DOCUMENTS : EVIDENCE_ALONE) {
            links.add(new ListItem(link(address + "/" + document, TEXTS.get("screen.document." + document))));
        }
        Span content = new Span(edition.contentHash());
        content.addClassName("mono");
        Span pdf = new Span(edition.pdfHash());
        pdf.addClassName("mono");
        Facts facts = new Facts()
                .with(
                        TEXTS.get("screen.published"),
                        TEXTS.get(
                                "screen.published.by",
                                MOMENT.withZone(BusinessTime.ZONE).format(edition.publishedAt()),
                                edition.publishedBy()))
                .with(TEXTS.get("screen.signed"), signers(edition))
                .with(TEXTS.get("screen.contentHash"), content)
                .with(TEXTS.get("screen.pdfHash"), pdf);
        seal(edition.seal(), facts);
        Section section = new Section(heading(edition), links, facts);
        section.getElement().setAttribute("data-region", "");
        return section;
    }

    private static void seal(@Nullable Seal seal, Facts facts) {
        if (seal == null) {
            facts.with(TEXTS.get("screen.seal"), TEXTS.get("screen.seal.none"));
            return;
        }
        String when = MOMENT.withZone(BusinessTime.ZONE).format(Instant.parse(seal.sealedAt()));
        Span hash = new Span(seal.sealedPdfHash());
        hash.addClassName("mono");
        facts.with(
                        TEXTS.get("screen.seal"),
                        TEXTS.get(seal.timeStamped() ? "screen.seal.timeStamped" : "screen.seal.by", seal.name(), when))
                .with(TEXTS.get("screen.seal.signed"), TEXTS.get("screen.seal.length", seal.signedLength()))
                .with(TEXTS.get("screen.seal.hash"), hash);
    }

    private static H2 heading(Edition edition) {
        H2 heading = new H2(TEXTS.get(
                edition.amendment() == 0 ? "screen.edition" : "screen.amendment",
                edition.year().toString(),
                edition.edition(),
                edition.amendment()));
        if (edition.withdrawn() != null) {
            heading.add(new Text(" "), new StateBadge(TEXTS.get("screen.withdrawn"), StateBadge.Tone.WARNING));
        }
        if (edition.archived()) {
            heading.add(new Text(" "), new StateBadge(TEXTS.get("screen.archived"), StateBadge.Tone.NEUTRAL));
        }
        return heading;
    }

    private String signers(Edition edition) {
        return edition.signatures().stream()
                .map(signature -> user.agencies().stream()
                        .filter(agency -> agency.id().alias().equals(signature.agency()))
                        .map(Agency::name)
                        .findFirst()
                        .orElse(signature.agency()))
                .collect(Collectors.joining(", "));
    }

    /** The public pages are no views, so the browser loads them itself. */
    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.addClassName("target");
        return link;
    }
}
