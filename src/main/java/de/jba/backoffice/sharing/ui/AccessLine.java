// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.identity.Role;
import de.jba.backoffice.sharing.AccessRow;
import de.jba.backoffice.sharing.ShareDetails;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions of one agency for which the same holds.
 *
 * @param roles the functions
 * @param today what they may today
 * @param after what they may with further shares; the same when nothing is added
 */
record AccessLine(List<Role> roles, AccessRow today, AccessRow after) {
    /** The rows, those that say the same together; both lists have the same order. */
    static List<AccessLine> of(List<AccessRow> today, List<AccessRow> after) {
        Map<Object, AccessLine> lines = new LinkedHashMap<>();
        for (int i = 0; i < after.size(); i++) {
            AccessLine line =
                    new AccessLine(List.of(Role.of(after.get(i).role()).orElseThrow()), today.get(i), after.get(i));
            lines.merge(line.content(), line, AccessLine::and);
        }
        return List.copyOf(lines.values());
    }

    boolean isNew(Right right) {
        return right.in(after) && !right.in(today);
    }

    /** Whether one of the shares is a reason for what they may. */
    boolean concerns(Collection<ShareDetails> shares) {
        return after.reasons().stream().anyMatch(reason -> reason.share() != null && shares.contains(reason.share()));
    }

    private AccessLine and(AccessLine other) {
        List<Role> both = new ArrayList<>(roles);
        both.addAll(other.roles());
        return new AccessLine(both, today, after);
    }

    /** All but the name of the role; people without an agency stand for themselves. */
    private List<Object> content() {
        List<Object> content = new ArrayList<>();
        content.add(after.agency() == null ? roles : after.agency());
        Arrays.stream(Right.values()).forEach(right -> {
            content.add(right.in(today));
            content.add(right.in(after));
        });
        content.add(after.reasons());
        return content;
    }
}
