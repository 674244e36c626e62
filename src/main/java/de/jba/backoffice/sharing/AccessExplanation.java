// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionTable;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ShareLevel;
import de.jba.backoffice.sharing.SharedRecord.Opening;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a record today, and why: every role of every agency, and of those who belong to none. Comes from what
 * the policies of the database read as well: the record, its shares and the table of permissions.
 *
 * @param rows the owner's first, then the other agencies', then those without an agency
 */
public record AccessExplanation(List<AccessRow> rows) {
    private static final Set<Role> WITHOUT_AGENCY = EnumSet.of(Role.PROGRAMME_EDITOR, Role.AUDITOR, Role.ANONYMOUS);
    private static final Set<Role> IN_AGENCY = EnumSet.complementOf(EnumSet.of(Role.ANONYMOUS));

    static AccessExplanation of(SharedRecord record, List<ShareDetails> shares, PossibleReaders readers) {
        List<AccessRow> rows = new ArrayList<>();
        Stream.concat(
                        Stream.of(record.owner()),
                        readers.agencies().stream().filter(agency -> !agency.equals(record.owner())))
                .forEach(agency -> IN_AGENCY.forEach(role -> rows.add(row(record, shares, agency, role, false))));
        WITHOUT_AGENCY.forEach(role -> rows.add(row(record, shares, null, role, readers.jointAuditors())));
        return new AccessExplanation(List.copyOf(rows));
    }

    /** Why a person with these roles sees the record; empty when they do not. */
    static List<AccessReason> reasons(
            SharedRecord record, List<ShareDetails> shares, @Nullable AgencyId agency, Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> row(record, shares, agency, role, true).reasons().stream())
                .distinct()
                .toList();
    }

    private static AccessRow row(
            SharedRecord record,
            List<ShareDetails> shares,
            @Nullable AgencyId agency,
            Role role,
            boolean jointAuditors) {
        Standing standing = new Standing(
                record.owner().equals(agency),
                agency != null && record.participating().contains(agency),
                jointAuditors && agency == null && role == Role.AUDITOR,
                given(shares, agency),
                opened(record, agency));
        SharedRecord.Rights rights = record.rights();
        boolean view = standing.reaches(rights.view(), role);
        return new AccessRow(
                agency,
                role.key(),
                view,
                rights.comment()
                        .filter(comment -> standing.reaches(comment, role))
                        .isPresent(),
                standing.reaches(rights.edit(), role),
                rights.personal()
                        .filter(personal -> standing.reaches(personal, role))
                        .isPresent(),
                standing.reaches(Permission.SHARE_GRANT, role),
                view ? standing.reasons(role) : List.of());
    }

    private static List<ShareDetails> given(List<ShareDetails> shares, @Nullable AgencyId agency) {
        return shares.stream()
                .filter(share ->
                        share.forWholeJba() || agency != null && share.agency().equals(agency.alias()))
                .toList();
    }

    private static List<AccessReason> opened(SharedRecord record, @Nullable AgencyId agency) {
        List<AccessReason> reasons = new ArrayList<>();
        for (Opening opening : record.openings()) {
            if (agency != null && opening.instrument().participating().contains(agency)) {
                reasons.add(AccessReason.through(opening.instrument(), null));
            }
            given(opening.shares(), agency)
                    .forEach(share -> reasons.add(AccessReason.through(opening.instrument(), share)));
        }
        return reasons;
    }

    /** How a person's agency stands to the record. */
    private record Standing(
            boolean owner,
            boolean participating,
            boolean jointAuditor,
            List<ShareDetails> shares,
            List<AccessReason> opened) {
        boolean reaches(Permission permission, Role role) {
            Reach reach = PermissionTable.get().reach(permission, role);
            return switch (reach) {
                case OWN -> owner;
                case VISIBLE -> owner || participating || !shares.isEmpty() || !opened.isEmpty();
                case OWN_AND_COMMENT -> owner || isShared(ShareLevel.COMMENT);
                case OWN_AND_EDIT -> owner || isShared(ShareLevel.EDIT);
                case OWN_AND_PERSONAL -> owner || includesPersonal();
                case ALL -> owner || jointAuditor;
                case NONE, ASSIGNED, ADDRESSED -> false;
            };
        }

        private boolean isShared(ShareLevel wanted) {
            return shares.stream().anyMatch(share -> share.level().includes(wanted));
        }

        private boolean includesPersonal() {
            return Stream.concat(shares.stream(), opened.stream().map(AccessReason::share))
                    .anyMatch(share -> share != null && share.personal());
        }

        List<AccessReason> reasons(Role role) {
            if (role == Role.AUDITOR) {
                return List.of(AccessReason.of(AccessRule.AUDITOR));
            }
            List<AccessReason> reasons = new ArrayList<>();
            if (owner) {
                reasons.add(AccessReason.of(AccessRule.OWNER));
            }
            if (participating) {
                reasons.add(AccessReason.of(AccessRule.PARTICIPATING));
            }
            shares.stream().filter(share -> !owner).map(AccessReason::of).forEach(reasons::add);
            opened.stream().filter(through -> !owner).forEach(reasons::add);
            return reasons;
        }
    }
}
