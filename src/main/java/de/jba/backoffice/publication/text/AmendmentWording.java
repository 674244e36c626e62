// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import de.jba.backoffice.programme.ChapterMarkup;
import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AmendmentContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.FigureChange;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.programme.ProgrammeContent.RowChange;
import de.jba.backoffice.programme.ProgrammeContent.TextChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** What an amendment changed, in the words of its table: where, what stood there, what stands there now. */
public final class AmendmentWording {
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final ProgrammeContent content;

    private AmendmentWording(ProgrammeContent content) {
        this.content = content;
    }

    /** A line of the table; {@code before} is empty for what is new, {@code after} for what is no longer said. */
    public record Line(String place, String before, String after) {}

    /** The amendment whose own text a chapter is, if it is one. */
    public static Optional<AmendmentContent> of(ProgrammeContent content, String chapter) {
        return content.amendments().stream()
                .filter(amendment -> amendment.chapter().equals(chapter))
                .findFirst();
    }

    /** Texts first, then figures, then the rows of the annex. */
    public static List<Line> lines(ProgrammeContent content, AmendmentContent amendment) {
        AmendmentWording wording = new AmendmentWording(content);
        List<Line> lines = new ArrayList<>();
        amendment.texts().forEach(text -> lines.add(wording.line(text)));
        amendment.figures().forEach(figure -> lines.add(wording.line(figure)));
        amendment.rows().forEach(row -> lines.addAll(wording.lines(row)));
        return lines;
    }

    /** "Stand 31.03.2022", with the amendments that are in it. */
    public static String asOf(ProgrammeContent content, String day) {
        return content.latestAmendment()
                .map(number -> Words.of("document.asOf.amended", day, number.toString()))
                .orElseGet(() -> Words.of("document.asOf", day));
    }

    private Line line(TextChange text) {
        String place = Words.of("amendment.chapter", text.chapter(), text.title());
        return text.before() == null && text.after() == null
                ? hidden(place)
                : new Line(place, plain(text.before()), plain(text.after()));
    }

    private Line line(FigureChange figure) {
        return figure.before() == null && figure.after() == null
                ? hidden(figure.label())
                : new Line(figure.label(), figure(figure.before()), figure(figure.after()));
    }

    private List<Line> lines(RowChange row) {
        AnnexRow before = row.before();
        AnnexRow after = row.after();
        String place = Words.of("amendment.row", row.name());
        if (before == null && after == null) {
            return List.of(hidden(place));
        }
        boolean withdrawn =
                before != null && after != null && !Objects.equals(before.withdrawnBy(), after.withdrawnBy());
        if (before == null || after == null || withdrawn) {
            return List.of(new Line(place, summary(before), summary(after)));
        }
        Map<String, String> was = fields(before);
        List<Line> lines = new ArrayList<>();
        fields(after).forEach((field, now) -> {
            String then = Objects.requireNonNullElse(was.get(field), "");
            if (!then.equals(now)) {
                lines.add(new Line(
                        Words.of("amendment.field", row.name(), Words.of("amendment.field." + field)), then, now));
            }
        });
        return lines;
    }

    /** A redaction tells where, and not what. */
    private static Line hidden(String place) {
        return new Line(place, Words.of("amendment.hidden"), "");
    }

    private static String plain(@Nullable String markdown) {
        return markdown == null
                ? ""
                : PLAIN.render(ChapterMarkup.parse(markdown, 1)).strip();
    }

    private static String figure(@Nullable IndicatorContent figure) {
        return figure == null
                ? ""
                : Words.of(
                        "amendment.figure",
                        German.figure(figure.value(), figure.unit()),
                        German.reference(figure.referenceDate()),
                        figure.source(),
                        German.comparison(figure));
    }

    private static String summary(@Nullable AnnexRow row) {
        return row == null ? "" : AnnexWording.places(row);
    }

    private Map<String, String> fields(AnnexRow row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", AnnexWording.name(row));
        fields.put("targetGroup", Words.of("annex." + row.targetGroup()));
        fields.put("legalCircles", String.join(", ", AnnexWording.legalCircles(row)));
        fields.put("places", AnnexWording.places(row));
        fields.put("additions", String.join("; ", AnnexWording.additions(row)));
        fields.put("contact", AnnexWording.mailbox(row).orElseGet(() -> Words.of("annex.contact.fallback")));
        fields.put("explanation", String.join("\n\n", AnnexWording.explanation(row)));
        fields.put("responsibility", AnnexWording.responsibility(content, row));
        return fields;
    }
}
