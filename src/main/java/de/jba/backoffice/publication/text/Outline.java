// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import de.jba.backoffice.programme.ChapterMarkup;
import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a document in reading order, with the place each one has and how deep it lies. Contents, bookmarks and
 * chapters are all made from it.
 */
public final class Outline {
    private static final String ANNEX = "anlage";

    private Outline() {}

    /**
     * A heading.
     *
     * @param anchor the place in the document
     * @param depth 1 for a main chapter
     * @param chapter the chapter it heads; nothing for the parts of the annex
     */
    public record Entry(
            String anchor,
            int depth,
            String number,
            String title,
            @Nullable ChapterContent chapter) {
        /** Level of the heading in a document whose title is the only one of level 1. */
        public int headingLevel() {
            return Math.min(depth + 1, 6);
        }
    }

    /** The chapters without the annex. */
    public static List<Entry> chapters(ProgrammeContent content) {
        List<Entry> entries = new ArrayList<>();
        int previous = 0;
        for (ChapterContent chapter : content.chapters()) {
            String anchor = ChapterMarkup.anchorOf(chapter.number());
            if (!ANNEX.equals(anchor)) {
                // a heading may go only one level deeper than the one before it
                int depth = Math.min(chapter.number().split("\\.").length, previous + 1);
                entries.add(new Entry(anchor, depth, chapter.number(), chapter.title(), chapter));
                previous = depth;
            }
        }
        return entries;
    }

    /** The annex with its tables and explanations. */
    public static List<Entry> annex(ProgrammeContent content) {
        ChapterContent chapter = content.chapters().stream()
                .filter(candidate -> ANNEX.equals(ChapterMarkup.anchorOf(candidate.number())))
                .findFirst()
                .orElse(null);
        String title = chapter == null ? Words.of("annex.title") : chapter.title();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(ANNEX, 1, Words.of("annex.number"), title, chapter));
        for (String group : AnnexWording.TARGET_GROUPS) {
            entries.add(new Entry(anchorOfGroup(group), 2, "", Words.of("annex." + group), null));
        }
        entries.add(new Entry("anlage-erlaeuterungen", 2, "", Words.of("annex.explanations"), null));
        return entries;
    }

    /** Everything the table of contents lists. */
    public static List<Entry> all(ProgrammeContent content) {
        List<Entry> entries = new ArrayList<>(chapters(content));
        entries.addAll(annex(content));
        return entries;
    }

    public static String anchorOfGroup(String targetGroup) {
        return "anlage-" + ("U25".equals(targetGroup) ? "u25" : "ue25");
    }

    /** The place of an instrument's explanation. */
    public static String anchorOfInstrument(int number) {
        return "instrument-" + number;
    }
}
