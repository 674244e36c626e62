// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.programme.ChapterEntry;
import de.jba.backoffice.programme.ProgrammeEntry;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.Reading;
import de.jba.backoffice.programme.Reading.Part;
import de.jba.backoffice.programme.ReadingService;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who signs marks what they had before them as read, and nobody else marks anything. */
@ExtendWith(ArquillianExtension.class)
class ReadingServiceIT {
    private static final ProgrammeYear YEAR = new ProgrammeYear(2013);
    private static final CurrentUser LEAD = Inside.lead("jobcenter");

    @Inject
    Inside inside;

    @Inject
    ProgrammeService programmes;

    @Inject
    ReadingService readings;

    @Deployment
    static WebArchive war() {
        return Delivered.war();
    }

    @Test
    void aMarkIsForExactlyWhatWasRead() {
        Part part = part();
        assertThatThrownBy(() -> mark(LEAD, part.id(), "0".repeat(64)))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> assertThat(refused.rule())
                        .isEqualTo("read.changed"));
        assertThatThrownBy(() -> mark(LEAD, "nowhere", part.hash())).isInstanceOf(RecordNotFound.class);
        assertThat(reading(LEAD).unread()).isNotEmpty();
        mark(LEAD, part.id(), part.hash());
        assertThat(reading(LEAD).unread()).isEmpty();
        assertThat(reading(Inside.lead("jugendamt")).unread())
                .as("each lead reads alone")
                .isNotEmpty();
    }

    @Test
    void onlyWhoSignsMarks() {
        Part part = part();
        for (CurrentUser other : List.of(Inside.admin("jobcenter"), Inside.editor())) {
            assertThatThrownBy(() -> mark(other, part.id(), part.hash()))
                    .as(other.name())
                    .isInstanceOf(PermissionDenied.class);
        }
    }

    private void mark(CurrentUser user, String part, String hash) {
        inside.as(user, () -> {
            readings.markRead(YEAR, part, hash);
            return "";
        });
    }

    private Reading reading(CurrentUser user) {
        return inside.as(user, () -> readings.reading(YEAR));
    }

    /** The only chapter of a programme that is begun by the first who asks. */
    private Part part() {
        boolean begun =
                inside.as(LEAD, programmes::all).stream().anyMatch(programme -> programme.year() == YEAR.value());
        if (!begun) {
            inside.as(
                    Inside.editor(),
                    () -> programmes.create(new ProgrammeEntry(
                            YEAR.value(),
                            "Programm",
                            LocalDate.of(YEAR.value(), 3, 31),
                            List.of(new ChapterEntry("1", "Vorwort", List.of("joint"), "Ein Satz.")))));
        }
        return reading(LEAD).parts().get(0);
    }
}
