// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import de.jba.backoffice.programme.ProgrammeContent.AmendmentContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.ProgrammeContent.FigureChange;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.programme.ProgrammeContent.RowChange;
import de.jba.backoffice.programme.ProgrammeContent.TextChange;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an amendment changes in the last Fassung: paragraph by paragraph, figure by figure, row by row. */
final class AmendedParts {
    private static final String PARAGRAPHS = "\\n\\s*\\n";

    private AmendedParts() {}

    /**
     * Compares two Fassungen.
     *
     * @param redaction whether to name the places alone
     */
    static AmendmentContent between(int number, ProgrammeContent before, ProgrammeContent after, boolean redaction) {
        AmendmentContent changed = new AmendmentContent(
                number,
                redaction ? Boolean.TRUE : null,
                texts(before.chapters(), after.chapters()),
                changes(
                        before.indicators(),
                        after.indicators(),
                        IndicatorContent::key,
                        (was, is) -> new FigureChange(present(was, is).label(), was, is)),
                changes(
                        before.annex().stream().map(AmendedParts::unnumbered).toList(),
                        after.annex().stream().map(AmendedParts::unnumbered).toList(),
                        AnnexRow::instrument,
                        (was, is) -> new RowChange(present(was, is).name(), was, is)));
        return redaction ? placesAlone(changed) : changed;
    }

    /** The same without a word of what was changed. */
    static AmendmentContent placesAlone(AmendmentContent amendment) {
        return new AmendmentContent(
                amendment.number(),
                amendment.redaction(),
                amendment.texts().stream()
                        .map(text -> new TextChange(text.chapter(), text.title(), null, null))
                        .distinct()
                        .toList(),
                amendment.figures().stream()
                        .map(figure -> new FigureChange(figure.label(), null, null))
                        .toList(),
                amendment.rows().stream()
                        .map(row -> new RowChange(row.name(), null, null))
                        .toList());
    }

    private static List<TextChange> texts(List<ChapterContent> before, List<ChapterContent> after) {
        Map<String, ChapterContent> old = byKey(before, ChapterContent::number);
        Map<String, ChapterContent> now = byKey(after, ChapterContent::number);
        return keys(old, now).stream()
                .filter(number -> !number.startsWith(AmendmentContent.CHAPTER))
                .flatMap(number ->
                        texts(number, Optional.ofNullable(old.get(number)), Optional.ofNullable(now.get(number))))
                .toList();
    }

    private static Stream<TextChange> texts(
            String number, Optional<ChapterContent> before, Optional<ChapterContent> after) {
        String title = after.or(() -> before).map(ChapterContent::title).orElseThrow();
        Stream<TextChange> renamed = before
                .map(ChapterContent::title)
                .filter(was -> !was.equals(title))
                .map(was -> new TextChange(number, title, was, title))
                .stream();
        return Stream.concat(
                renamed,
                DiffUtils.diff(paragraphs(before), paragraphs(after)).getDeltas().stream()
                        .map(delta -> new TextChange(number, title, before(delta), after(delta))));
    }

    private static @Nullable String before(AbstractDelta<String> delta) {
        return joined(delta.getSource().getLines());
    }

    private static @Nullable String after(AbstractDelta<String> delta) {
        return joined(delta.getTarget().getLines());
    }

    private static @Nullable String joined(List<String> paragraphs) {
        return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
    }

    private static List<String> paragraphs(Optional<ChapterContent> chapter) {
        return chapter.map(ChapterContent::body).stream()
                .flatMap(body -> Stream.of(body.strip().split(PARAGRAPHS)))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static <T, C> List<C> changes(
            List<T> before, List<T> after, Function<T, String> key, BiFunction<@Nullable T, @Nullable T, C> change) {
        Map<String, T> old = byKey(before, key);
        Map<String, T> now = byKey(after, key);
        return keys(now, old).stream()
                .filter(each -> !Objects.equals(old.get(each), now.get(each)))
                .map(each -> change.apply(old.get(each), now.get(each)))
                .toList();
    }

    private static Set<String> keys(Map<String, ?> first, Map<String, ?> second) {
        Set<String> keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(second.keySet());
        return keys;
    }

    private static <T> Map<String, T> byKey(List<T> parts, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        parts.forEach(part -> map.put(key.apply(part), part));
        return map;
    }

    private static <T> T present(@Nullable T was, @Nullable T is) {
        return Objects.requireNonNull(is == null ? was : is);
    }

    /** A row that a new one before it gave another number is not changed by that. */
    private static AnnexRow unnumbered(AnnexRow row) {
        return new AnnexRow(
                0,
                row.instrument(),
                row.name(),
                row.abbreviation(),
                row.aliases(),
                row.targetGroup(),
                row.legalCircles(),
                row.owner(),
                row.participating(),
                row.capacity(),
                row.explanation(),
                row.legalBasis(),
                row.subOffers(),
                row.contact(),
                row.withdrawnBy());
    }
}
