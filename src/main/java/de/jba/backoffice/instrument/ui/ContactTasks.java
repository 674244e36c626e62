// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.contact.ContactDuplicateService;
import de.jba.backoffice.contact.ContactFacet;
import de.jba.backoffice.contact.ui.ContactNavigation;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.ContactUseService;
import de.jba.backoffice.instrument.LeavingContacts;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Task;
import de.jba.backoffice.ui.TaskBadge;
import de.jba.backoffice.ui.TaskContribution;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks whoever keeps contacts for successors of those that leave, and whether two that are alike are one. */
@ApplicationScoped
public class ContactTasks implements TaskContribution {
    private static final Texts TEXTS = Texts.of("instrument");

    @Inject
    ContactUseService uses;

    @Inject
    ContactDuplicateService duplicates;

    @Inject
    ScreenUser user;

    @Inject
    Clock clock;

    @Override
    public List<Task> tasks() {
        if (!user.may(Permission.CONTACT_EDIT)) {
            return List.of();
        }
        return Stream.concat(
                        user.user().agency().stream()
                                .flatMap(agency -> uses.leaving().map(who -> leaving(agency, who)).stream()),
                        Stream.of(duplicates.count()).filter(count -> count > 0).map(ContactTasks::duplicates))
                .toList();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("contact", "instrument");
    }

    private Task leaving(AgencyId agency, LeavingContacts who) {
        return new Task(
                Symbol.PEOPLE,
                TEXTS.get("task.leaving", who.contacts(), who.instruments()),
                who.name(),
                TaskBadge.until(who.first(), LocalDate.now(clock.withZone(BusinessTime.ZONE))),
                TEXTS.get("task.leaving.action"),
                ContactNavigation.path(ListFilter.NONE
                        .with(ContactFacet.LEAVING, List.of("LEAVES", "LEFT"))
                        .with(ContactFacet.NAMED, List.of("NAMED"))
                        .with(ContactFacet.OWNER, List.of(agency.alias()))));
    }

    private static Task duplicates(long count) {
        return new Task(
                Symbol.PHONE,
                TEXTS.get("task.duplicates", count),
                TEXTS.get("task.duplicates.detail"),
                TaskBadge.of(TEXTS.get("task.duplicates.badge"), StateBadge.Tone.NEUTRAL),
                TEXTS.get("task.duplicates.action"),
                DuplicatesView.PATH);
    }
}
