// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.ProgrammeId;
import de.jba.backoffice.shared.persistence.OptionalUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * A year's programme, or an amendment of one, which has the same life. It begins as a draft; sent into coordination, its content is frozen and the agencies sign it;
 * once all have signed it is published, and archived when the next year's is. Whatever changes the content while the
 * agencies sign makes it a draft again, with a new revision, and the signatures on the old one count no longer.
 */
@Entity
@Table(name = "programme")
@NullUnmarked
class Programme {
    @Id
    private UUID id;

    @Column(updatable = false)
    private int year;

    @Column(insertable = false, updatable = false)
    private int amendment;

    @Column(insertable = false, updatable = false)
    private String redaction;

    private String title;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private ProgrammeState state;

    private int revision;

    @Column(name = "rolled_over_from", updatable = false)
    @Convert(converter = OptionalUuidConverter.class)
    private UUID rolledOverFrom;

    @Version
    private int version;

    protected Programme() {}

    Programme(ProgrammeYear year, String title, LocalDate asOf) {
        requireYear(year);
        if (asOf == null) {
            throw new BusinessRuleViolation("programme", "programme.asOf", "asOf");
        }
        this.id = UUID.randomUUID();
        this.year = year.value();
        this.title = PlainText.line("title", title, 200);
        this.asOf = asOf;
        this.state = ProgrammeState.DRAFT;
        this.revision = 1;
    }

    /** Passes for the years that programmes are for. */
    static void requireYear(ProgrammeYear year) {
        if (year.value() < 2000 || year.value() > 2100) {
            throw new BusinessRuleViolation("programme", "programme.year", "year", year.toString());
        }
    }

    /**
     * Makes the content changeable: a draft stays what it is, a programme in coordination becomes the draft of the
     * next revision.
     *
     * @return whether signatures were voided by it
     * @throws BusinessRuleViolation when it is published: that is amended, not changed
     */
    boolean openForChange() {
        switch (state) {
            case DRAFT:
                return false;
            case IN_COORDINATION, COSIGNED:
                state = ProgrammeState.DRAFT;
                revision++;
                return true;
            case PUBLISHED, ARCHIVED:
            default:
                throw new BusinessRuleViolation("programme", "programme.published", "");
        }
    }

    /** Passes while the content is being written. */
    void requireDraft() {
        require(ProgrammeState.DRAFT, "programme.notDraft");
    }

    void sendIntoCoordination() {
        requireDraft();
        state = ProgrammeState.IN_COORDINATION;
    }

    void requireOpenForSigning() {
        require(ProgrammeState.IN_COORDINATION, "programme.notInCoordination");
    }

    void allHaveSigned() {
        require(ProgrammeState.IN_COORDINATION, "programme.notInCoordination");
        state = ProgrammeState.COSIGNED;
    }

    /** Passes while signatures on the current revision can be given or taken back. */
    void requireSigning() {
        if (state != ProgrammeState.COSIGNED) {
            require(ProgrammeState.IN_COORDINATION, "programme.notInCoordination");
        }
    }

    /** A signature on the current revision was withdrawn; the others stay. */
    void signatureWithdrawn() {
        requireSigning();
        state = ProgrammeState.IN_COORDINATION;
    }

    void publish() {
        require(ProgrammeState.COSIGNED, "programme.notCosigned");
        state = ProgrammeState.PUBLISHED;
    }

    /** The next year's programme is public. */
    void archive() {
        require(ProgrammeState.PUBLISHED, "programme.notPublished");
        state = ProgrammeState.ARCHIVED;
    }

    private void require(ProgrammeState expected, String rule) {
        if (state != expected) {
            throw new BusinessRuleViolation("programme", rule, "");
        }
    }

    /** What the law forbids that earlier Fassungen say; nothing when it withdraws none. */
    Optional<String> redaction() {
        return Optional.ofNullable(redaction);
    }

    /** Whether it is public, of this year or an earlier one. */
    boolean isPublished() {
        return state == ProgrammeState.PUBLISHED || state == ProgrammeState.ARCHIVED;
    }

    ProgrammeSummary toSummary() {
        return new ProgrammeSummary(year, amendment, title, asOf, state, revision, version);
    }

    /** Whether it was begun as a copy of that one. */
    boolean wasBegunFrom(ProgrammeId other) {
        return other.value().equals(rolledOverFrom);
    }

    ProgrammeId id() {
        return new ProgrammeId(id);
    }

    ProgrammeYear year() {
        return new ProgrammeYear(year, amendment);
    }

    String title() {
        return title;
    }

    LocalDate asOf() {
        return asOf;
    }

    ProgrammeState state() {
        return state;
    }

    int revision() {
        return revision;
    }

    int version() {
        return version;
    }
}
