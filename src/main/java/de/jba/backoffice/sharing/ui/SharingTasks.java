// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.sharing.EndingShares;
import de.jba.backoffice.sharing.HandOverDetails;
import de.jba.backoffice.sharing.HandOverService;
import de.jba.backoffice.sharing.ShareSelection;
import de.jba.backoffice.sharing.SharingService;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Task;
import de.jba.backoffice.ui.TaskBadge;
import de.jba.backoffice.ui.TaskContribution;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks who accepts hand-overs for an answer, and who shares whether what ends soon is to go on. */
@ApplicationScoped
public class SharingTasks implements TaskContribution {
    private static final Texts TEXTS = Texts.of("sharing");
    private static final int MOST = 200;

    @Inject
    HandOverService handOvers;

    @Inject
    SharingService sharing;

    @Inject
    ScreenUser user;

    @Inject
    Clock clock;

    @Override
    public List<Task> tasks() {
        return Stream.concat(waiting(), ending()).toList();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("handover", "instrument", "contact", "partner");
    }

    private Stream<Task> waiting() {
        if (!user.may(Permission.INSTRUMENT_ACCEPT_HANDOVER)) {
            return Stream.empty();
        }
        List<HandOverDetails> open = handOvers.waiting(MOST).stream()
                .sorted(Comparator.comparing(HandOverDetails::until))
                .toList();
        return open.stream()
                .limit(1)
                .map(first -> new Task(
                        Symbol.ARROW,
                        TEXTS.get("task.handOver", open.size(), first.name()),
                        TEXTS.get(
                                "task.handOver.detail",
                                ShareWords.agency(user, first.owner().alias())),
                        TaskBadge.until(first.until(), today()),
                        TEXTS.get("task.handOver.action"),
                        HandOverNavigation.PATH));
    }

    private Stream<Task> ending() {
        return user.may(Permission.SHARE_GRANT) ? sharing.ending().map(this::ending).stream() : Stream.empty();
    }

    private Task ending(EndingShares shares) {
        return new Task(
                Symbol.SHARE,
                TEXTS.get("task.ending", shares.count()),
                TEXTS.get("task.ending.detail"),
                TaskBadge.until(shares.first(), today()),
                TEXTS.get("task.ending.action"),
                SharingNavigation.path(ShareSelection.GIVEN));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }
}
