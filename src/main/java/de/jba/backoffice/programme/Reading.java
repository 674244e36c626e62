// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as somebody reads it before signing: part by part, each with what changed.
 *
 * @param base what it is compared with
 * @param parts the chapters in reading order, then those that are gone, then the annex
 */
public record Reading(Base base, List<Part> parts) {
    public Reading {
        parts = List.copyOf(parts);
    }

    /** The parts that changed and were not read as they are now. */
    public List<Part> unread() {
        return parts.stream().filter(part -> !part.read()).toList();
    }

    /**
     * What the programme is compared with: the own agency's last signature, else last year's edition, else nothing.
     *
     * @param revision the revision that was signed; null without a signature
     * @param signedAt when; likewise
     * @param year the year of the edition; null with a signature, or where there is none
     */
    public record Base(
            @Nullable Integer revision,
            @Nullable Instant signedAt,
            @Nullable Integer year) {
        static final Base NOTHING = new Base(null, null, null);

        /** Whether there is nothing to compare with, so that everything is new. */
        public boolean isNothing() {
            return equals(NOTHING);
        }
    }

    /**
     * A chapter with its figures, or the rows of the annex.
     *
     * @param id of the chapter, which stays when its number changes; {@link #ANNEX} for rows without a chapter
     * @param hash SHA-256 of what the part says now, in hexadecimal digits
     * @param changes what differs from the base
     * @param read whether there is nothing new in it for this person: nothing changed, or they marked it as read
     */
    public record Part(
            String id, String number, String title, String hash, List<ProgrammeChange> changes, boolean read) {
        /** The identifier of the annex where no chapter stands for it. */
        public static final String ANNEX = "annex";

        public Part {
            changes = List.copyOf(changes);
        }

        /** Whether these are the rows of the annex. */
        public boolean isAnnex() {
            return number.equals(ContentPart.ANNEX_NUMBER);
        }

        public boolean isChanged() {
            return !changes.isEmpty();
        }
    }
}
