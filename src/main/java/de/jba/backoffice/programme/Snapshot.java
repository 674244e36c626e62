// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ProgrammeId;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A revision as it was frozen when coordination started: two hashes, and the agencies whose signatures it needs. */
@Entity
@Table(name = "snapshot")
@IdClass(Snapshot.Key.class)
@NullUnmarked
class Snapshot {
    @Id
    @Column(name = "programme_id")
    private UUID programmeId;

    @Id
    private int revision;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "pdf_hash")
    private String pdfHash;

    @Convert(converter = TextArrayConverter.class)
    private List<String> agencies;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected Snapshot() {}

    Snapshot(ProgrammeId programme, int revision, RenderedSnapshot rendered, List<AgencyId> agencies, Instant now) {
        this.programmeId = programme.value();
        this.revision = revision;
        this.contentHash = rendered.contentHash();
        this.pdfHash = rendered.pdfHash();
        this.agencies = agencies.stream().map(AgencyId::alias).sorted().toList();
        this.takenAt = now;
    }

    String contentHash() {
        return contentHash;
    }

    String pdfHash() {
        return pdfHash;
    }

    List<AgencyId> agencies() {
        return agencies.stream().map(AgencyId::new).toList();
    }

    Instant takenAt() {
        return takenAt;
    }

    /** Identifies a snapshot. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID programmeId;
        private int revision;

        Key() {}

        Key(ProgrammeId programme, int revision) {
            this.programmeId = programme.value();
            this.revision = revision;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && programmeId.equals(that.programmeId) && revision == that.revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(programmeId, revision);
        }
    }
}
