// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.savedview;

import de.jba.backoffice.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A view, from the day it is saved; put away it can be brought back. */
@Entity
@Table(name = "saved_view")
@NullUnmarked
class StoredView {
    private static final int LONGEST_NAME = 60;

    @Id
    private UUID id;

    private String person;

    @Column(name = "owner_id")
    private String ownerId;

    private String list;

    private String name;

    private boolean shared;

    private String query;

    private String columns;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Version
    private int version;

    protected StoredView() {}

    StoredView(String person, @Nullable String agency, String list) {
        id = UUID.randomUUID();
        this.person = person;
        ownerId = agency;
        this.list = list;
    }

    void arrange(String newName, boolean isShared, String newQuery, String newColumns) {
        name = PlainText.line("name", newName, LONGEST_NAME);
        shared = isShared;
        query = newQuery;
        columns = newColumns;
    }

    void archive(Instant now) {
        archivedAt = now;
    }

    void restore() {
        archivedAt = null;
    }

    SavedView toView(String reader) {
        return new SavedView(id, list, name, person.equals(reader), shared, query, columns);
    }
}
