// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.programme.ChapterMarkup;
import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.ContactContent;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.programme.Reading.Part;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a programme as it reads now: its text, its figures, the rows of the annex. */
class PartText extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");
    private static final int HEADING_LEVEL = 2;

    PartText(ScreenUser user, ProgrammeContent programme, Part part) {
        addClassName("part-text");
        programme.chapters().stream()
                .filter(chapter -> chapter.id().equals(part.id()))
                .filter(chapter -> !chapter.body().isBlank())
                .forEach(chapter -> {
                    Div text = new Div();
                    text.addClassName("preview");
                    text.getElement().setProperty("innerHTML", ChapterMarkup.toHtml(chapter.body(), HEADING_LEVEL));
                    add(text);
                });
        indicators(programme.indicators().stream()
                .filter(each -> each.chapter().equals(part.number()))
                .toList());
        if (part.isAnnex()) {
            annex(user, programme.annex(), programme.frontDesk().name());
        }
    }

    private void indicators(List<IndicatorContent> indicators) {
        if (indicators.isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable()
                .stacked()
                .columns(TEXTS.get("indicator.label"))
                .figures(TEXTS.get("indicator.value"))
                .columns(
                        TEXTS.get("indicator.unit"),
                        TEXTS.get("indicator.reference"),
                        TEXTS.get("indicator.source"),
                        TEXTS.get("changed.comparison"));
        indicators.forEach(each -> table.row(
                each.label(),
                each.value().isEmpty() ? "" : Figures.shown(each.value()),
                Words.of(each.unit()),
                Words.of(each.referenceDate()),
                each.source(),
                each.comparison().stream()
                        .map(value -> value.label() + ": " + Figures.shown(value.value()))
                        .collect(Collectors.joining(", "))));
        add(new H3(TEXTS.get("indicators")), new WideContent(TEXTS.get("indicators"), table));
    }

    private void annex(ScreenUser user, List<AnnexRow> rows, String frontDesk) {
        PlainTable table = new PlainTable()
                .stacked()
                .figures(TEXTS.get("annex.number"))
                .columns(
                        TEXTS.get("annex.instrument"),
                        TEXTS.get("annex.owner"),
                        TEXTS.get("annex.capacity"),
                        TEXTS.get("changed.explanation"),
                        TEXTS.get("changed.contact"));
        rows.forEach(row -> table.row(
                new Span(Integer.toString(row.number())),
                new Span(Stream.of(row.name(), row.abbreviation())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "))),
                AgencyMarker.of(user, new AgencyId(row.owner())),
                new Span(CapacityWords.of(row.capacity())),
                new Span(Objects.requireNonNullElse(row.explanation(), "")),
                new Span(contact(row.contact(), frontDesk))));
        add(new WideContent(TEXTS.get("annex"), table));
    }

    private static String contact(@Nullable ContactContent contact, String frontDesk) {
        return contact == null
                ? frontDesk
                : Stream.of(contact.function(), contact.mailbox(), contact.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
