// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the sources of the figures in reading order while a document is rendered. The same source for the same day or
 * period is one footnote, so a number never stands for two sources.
 */
public final class Footnotes {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /**
     * A footnote as cited.
     *
     * @param first whether this is the place where the number first appears
     */
    public record Note(int number, String text, boolean first) {}

    /** Cites the source of a figure. */
    public Note cite(IndicatorContent indicator) {
        String text = textOf(indicator);
        Integer known = numbers.get(text);
        if (known != null) {
            return new Note(known, text, false);
        }
        numbers.put(text, numbers.size() + 1);
        return new Note(numbers.size(), text, true);
    }

    /** All footnotes so far, in the order of their numbers. */
    public List<Note> all() {
        List<Note> notes = new ArrayList<>();
        numbers.forEach((text, number) -> notes.add(new Note(number, text, true)));
        return notes;
    }

    private static String textOf(IndicatorContent indicator) {
        String source = indicator.source().isBlank() ? Words.of("footnote.noSource") : indicator.source();
        if (indicator.referenceDate().isBlank()) {
            return source;
        }
        String reference = German.reference(indicator.referenceDate());
        return Words.of(
                "footnote.text",
                source,
                German.isDay(indicator.referenceDate()) ? Words.of("footnote.asOf", reference) : reference);
    }
}
