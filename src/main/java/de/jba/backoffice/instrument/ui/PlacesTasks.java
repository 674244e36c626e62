// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentConfirmationService;
import de.jba.backoffice.instrument.InstrumentFacet;
import de.jba.backoffice.instrument.UnconfirmedPlaces;
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
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks whoever keeps places to confirm those of the own agency that are older than 90 days. */
@ApplicationScoped
public class PlacesTasks implements TaskContribution {
    private static final Texts TEXTS = Texts.of("instrument");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int DAYS = 90;

    @Inject
    InstrumentConfirmationService confirmations;

    @Inject
    ScreenUser user;

    @Inject
    Clock clock;

    @Override
    public List<Task> tasks() {
        return user.may(Permission.PLACES_EDIT)
                ? user.user().agency().stream().flatMap(this::unconfirmed).toList()
                : List.of();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("instrument");
    }

    private Stream<Task> unconfirmed(AgencyId agency) {
        UnconfirmedPlaces places = confirmations.unconfirmed(true);
        if (places.count() == 0) {
            return Stream.empty();
        }
        LocalDate oldest = places.oldest();
        return Stream.of(new Task(
                Symbol.CLOCK,
                TEXTS.get("task.unconfirmed", places.count()),
                oldest == null ? "" : TEXTS.get("task.unconfirmed.oldest", DAY.format(oldest)),
                oldest == null
                        ? TaskBadge.of(TEXTS.get("task.unconfirmed.never"), StateBadge.Tone.WARNING)
                        : TaskBadge.lastDone(oldest, LocalDate.now(clock.withZone(BusinessTime.ZONE)), DAYS),
                TEXTS.get("task.unconfirmed.action"),
                InstrumentNavigation.path(ListFilter.NONE
                        .with(InstrumentFacet.CONFIRMED, List.of("OLD", "NEVER"))
                        .with(InstrumentFacet.OWNER, List.of(agency.alias())))));
    }
}
