// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the editors of a chapter are written outside: {@code joint}, {@code generated}, or agencies by their alias. */
final class ChapterEditors {
    private static final String JOINT = "joint";
    private static final String GENERATED = "generated";

    private ChapterEditors() {}

    static List<String> read(String field, @Nullable List<String> editors) {
        List<String> entered = Objects.requireNonNullElse(editors, List.of());
        if (entered.isEmpty()) {
            throw new BusinessRuleViolation("programme", "chapter.editors", field);
        }
        if (entered.contains(JOINT)) {
            return List.of(Chapter.EVERY_AGENCY);
        }
        if (entered.contains(GENERATED)) {
            return List.of();
        }
        try {
            return entered.stream()
                    .map(AgencyId::new)
                    .map(AgencyId::alias)
                    .sorted()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new BusinessRuleViolation("programme", "chapter.editors", field);
        }
    }

    static List<String> show(List<String> editors, boolean generated) {
        if (generated) {
            return List.of(GENERATED);
        }
        return editors.contains(Chapter.EVERY_AGENCY) ? List.of(JOINT) : editors;
    }
}
