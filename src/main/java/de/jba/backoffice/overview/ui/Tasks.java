// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.Task;
import de.jba.backoffice.ui.TaskContribution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What this person should do now, gathered from the capabilities. */
@ApplicationScoped
class Tasks {
    /** By deadline; what has none comes after that, the most pressing first. */
    static final Comparator<Task> MOST_URGENT_FIRST = Comparator.comparing(
                    (Task task) -> task.badge().until(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(task -> task.badge().tone(), Comparator.reverseOrder());

    @Inject
    @Any
    Instance<TaskContribution> contributions;

    /** Whether these changes may change what there is to do. */
    boolean dependOn(RecordsChanged changed) {
        return changed.records().isEmpty()
                || contributions.stream().anyMatch(each -> changed.records().stream()
                        .anyMatch(record -> each.kinds().contains(record.kind())));
    }

    List<Task> now() {
        return contributions.stream()
                .flatMap(each -> each.tasks().stream())
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }
}
