// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.Reading.Part;
import de.jba.backoffice.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a programme that is read at a time: a chapter with its figures, or the annex.
 *
 * @param content the whole programme with nothing but this part in it
 */
record ContentPart(String id, String number, String title, ProgrammeContent content) {
    static final String ANNEX_NUMBER = "Anlage";

    /** The parts of a programme in reading order, by their identifiers. */
    static Map<String, ContentPart> of(ProgrammeContent programme) {
        Map<String, ContentPart> parts = new LinkedHashMap<>();
        boolean annexed = false;
        for (ChapterContent chapter : programme.chapters()) {
            boolean annex = chapter.number().equals(ANNEX_NUMBER);
            annexed |= annex;
            parts.put(
                    chapter.id(),
                    new ContentPart(
                            chapter.id(),
                            chapter.number(),
                            chapter.title(),
                            programme.reducedTo(
                                    List.of(chapter),
                                    programme.indicators().stream()
                                            .filter(each -> each.chapter().equals(chapter.number()))
                                            .toList(),
                                    annex ? programme.annex() : List.of())));
        }
        if (!annexed && !programme.annex().isEmpty()) {
            parts.put(
                    Part.ANNEX,
                    new ContentPart(
                            Part.ANNEX,
                            ANNEX_NUMBER,
                            ANNEX_NUMBER,
                            programme.reducedTo(List.of(), List.of(), programme.annex())));
        }
        return parts;
    }

    boolean isAnnex() {
        return number.equals(ANNEX_NUMBER);
    }

    /**
     * The part with what changed.
     *
     * @param before what it was; null when it is new
     * @param read the hash of what the person read last; null for nothing
     */
    Part since(@Nullable ContentPart before, @Nullable String read) {
        return part(
                ProgrammeComparison.between(before == null ? content.emptied() : before.content(), content),
                read,
                hash());
    }

    /** The part as one that is there no longer. */
    Part gone(@Nullable String read) {
        return part(ProgrammeComparison.between(content, content.emptied()), read, Sha256.hex(new byte[0]));
    }

    private Part part(List<ProgrammeChange> changes, @Nullable String read, String hash) {
        return new Part(id, number, title, hash, changes, changes.isEmpty() || hash.equals(read));
    }

    private String hash() {
        return Sha256.hex(List.of(content.chapters(), content.indicators(), content.annex())
                .toString()
                .getBytes(StandardCharsets.UTF_8));
    }
}
