// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was stored when a revision was frozen. */
@ApplicationScoped
class SnapshotDocuments {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    SnapshotRenderer renderer;

    /** The PDF of a revision that was frozen. */
    byte[] pdf(Programme programme, int revision) {
        return bytes(programme, revision, "PDF");
    }

    /** The content of a revision that was frozen. */
    ProgrammeContent content(Programme programme, int revision) {
        return renderer.read(bytes(programme, revision, "CONTENT"));
    }

    private byte[] bytes(Programme programme, int revision, String kind) {
        return (byte[]) entityManager
                .createNativeQuery("SELECT bytes FROM snapshot_document"
                        + " WHERE programme_id = ?1 AND revision = ?2 AND kind = ?3")
                .setParameter(1, programme.id().value())
                .setParameter(2, revision)
                .setParameter(3, kind)
                .getSingleResult();
    }
}
