// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agency that somebody imports for, and the others by the names that stand in tables. */
final class OwnAgency {
    private final CurrentUser user;
    private final AgencyId own;
    private final List<Agency> agencies;

    OwnAgency(CurrentUser user, List<Agency> agencies) {
        this.user = user;
        this.own = user.agency().orElseThrow(() -> new PermissionDenied(Permission.IMPORT_RUN));
        this.agencies = agencies;
    }

    AgencyId id() {
        return own;
    }

    boolean mayNameParticipants() {
        return user.may(Permission.INSTRUMENT_NAME_PARTICIPANT);
    }

    /** A row that is another's: passed over when the list shows it so, else refused; null for one of the own. */
    @Nullable
    PlanRow another(Line line, Listed listed) {
        String text = line.text(ImportField.OWNER);
        try {
            if (text.isEmpty() || agency(text).equals(own)) {
                return null;
            }
        } catch (BusinessRuleViolation unknown) {
            line.refuse(ImportField.OWNER, unknown);
            return null;
        }
        if (listed.shows(line)) {
            return line.passedOver();
        }
        line.refuse(ImportField.OWNER, new BusinessRuleViolation("exchange", "row.otherOwner", "owner", name(own)));
        return line.judged(null, null);
    }

    List<AgencyId> agencies(String text) {
        return Stream.of(text.split("[;,|\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(this::agency)
                .sorted()
                .toList();
    }

    String names(List<AgencyId> ids) {
        return ids.stream().map(this::name).sorted().collect(Collectors.joining(", "));
    }

    private String name(AgencyId id) {
        return agencies.stream()
                .filter(each -> each.id().equals(id))
                .map(Agency::name)
                .findFirst()
                .orElse(id.alias());
    }

    private AgencyId agency(String text) {
        return agencies.stream()
                .filter(each ->
                        Stream.of(each.name(), each.marker(), each.id().alias()).anyMatch(text::equalsIgnoreCase))
                .map(Agency::id)
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("exchange", "row.unknownAgency", "owner", text));
    }
}
