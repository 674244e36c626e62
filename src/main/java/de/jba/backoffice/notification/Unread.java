// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.shared.RecordsChanged;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * How many notices a person has not read.
 *
 * @param count {@link #MOST} stands for that many and more
 * @param addresses under which the change feed announces that this may have changed
 */
public record Unread(int count, Set<UUID> addresses) implements Serializable {
    /** More are not counted. */
    public static final int MOST = 100;

    /** Of whom nothing is told. */
    static final Unread NOTHING = new Unread(0, Set.of());

    public Unread {
        addresses = Set.copyOf(addresses);
    }

    /** Whether the person may have more or fewer notices after these changes. */
    public boolean dependsOn(RecordsChanged changed) {
        return changed.records().isEmpty()
                || addresses.stream().anyMatch(address -> changed.concerns("notice", address));
    }
}
