// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records changed, or who may see them; told after the commit, whoever did it and on whichever node. It says nothing
 * about who may know: whoever hears it looks again with the own sight.
 *
 * @param records which; empty when it is not known, as after a day has turned or the database was away
 */
public record RecordsChanged(Set<Changed> records) implements DomainEvent {

    /**
     * One record.
     *
     * @param kind the kind of record, as the log names it
     */
    public record Changed(String kind, UUID id) {}

    /** Anything may have changed. */
    public static RecordsChanged everything() {
        return new RecordsChanged(Set.of());
    }

    /** Both together. */
    public RecordsChanged and(RecordsChanged other) {
        return records.isEmpty() || other.records.isEmpty()
                ? everything()
                : new RecordsChanged(Stream.concat(records.stream(), other.records.stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether this record may have changed. */
    public boolean concerns(String kind, UUID id) {
        return records.isEmpty() || records.contains(new Changed(kind, id));
    }

    /** Whether records of this kind are among those that are known to have changed. */
    public boolean tellsOf(String kind) {
        return records.stream().anyMatch(each -> each.kind().equals(kind));
    }
}
