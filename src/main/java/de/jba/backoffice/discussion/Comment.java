// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A comment stands as it was written until its author withdraws it; it is never changed. */
@Entity
@Table(name = "comment")
@NullUnmarked
class Comment {
    private static final int LONGEST_TEXT = 1000;

    @Id
    private UUID id;

    @Column(name = "instrument_id", updatable = false)
    private UUID instrumentId;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    @Column(name = "agency_id", updatable = false)
    private String agencyId;

    @Column(updatable = false)
    private String author;

    @Column(name = "function_name", updatable = false)
    private String functionName;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    @Convert(converter = TextArrayConverter.class)
    private List<String> mentioned;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    protected Comment() {}

    /** @throws BusinessRuleViolation when the text is missing or too long */
    Comment(InstrumentId instrument, AgencyId owner, CommentEntry entry, CurrentUser writer, Instant now) {
        id = UUID.randomUUID();
        instrumentId = instrument.value();
        ownerId = owner.alias();
        agencyId = writer.agency().orElseThrow().alias();
        author = writer.subject();
        functionName = writer.name();
        text = PlainText.optionalText("text", entry.text(), LONGEST_TEXT)
                .orElseThrow(() -> new BusinessRuleViolation("discussion", "comment.text", "text"));
        mentioned = Objects.requireNonNullElse(entry.mentions(), List.<AgencyId>of()).stream()
                .map(AgencyId::alias)
                .distinct()
                .sorted()
                .toList();
        writtenAt = now;
    }

    List<String> mentioned() {
        return mentioned;
    }

    boolean isBy(CurrentUser person) {
        return author.equals(person.subject());
    }

    CommentDetails toDetails(CurrentUser reader) {
        return new CommentDetails(
                new CommentId(id),
                new AgencyId(agencyId),
                functionName,
                text,
                mentioned.stream().map(AgencyId::new).toList(),
                writtenAt,
                isBy(reader));
    }
}
