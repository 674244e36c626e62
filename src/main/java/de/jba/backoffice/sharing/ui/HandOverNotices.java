// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.ui.InstrumentNavigation;
import de.jba.backoffice.sharing.HandOverDetails;
import de.jba.backoffice.sharing.HandOverService;
import de.jba.backoffice.sharing.HandOverState;
import de.jba.backoffice.ui.Notice;
import de.jba.backoffice.ui.NoticeContribution;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells of hand-overs that wait for an answer, and of own ones that were refused or not answered in time. */
@ApplicationScoped
public class HandOverNotices implements NoticeContribution {
    private static final Texts TEXTS = Texts.of("sharing");

    @Inject
    HandOverService handOvers;

    @Inject
    ScreenUser user;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Notice> notices(int most) {
        return user.may(Permission.INSTRUMENT_VIEW)
                ? handOvers.notices(most).stream().map(this::notice).toList()
                : List.of();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("handover");
    }

    private Notice notice(HandOverDetails told) {
        String name = told.name();
        String until = HandOverWords.day(told.until());
        if (told.state() == HandOverState.OPEN) {
            String owner = ShareWords.agency(user, told.owner().alias());
            return new Notice(
                    Symbol.ARROW,
                    TEXTS.get("notice.handOver.waiting", name, owner, until),
                    told.reason(),
                    HandOverNavigation.PATH);
        }
        String addressee = ShareWords.agency(user, told.agency().alias());
        String path = InstrumentNavigation.path(told.instrument());
        return told.state() == HandOverState.REFUSED
                ? new Notice(
                        Symbol.ARROW,
                        TEXTS.get("notice.handOver.refused", name, addressee),
                        Objects.requireNonNullElse(told.answer(), ""),
                        path)
                : new Notice(Symbol.ARROW, TEXTS.get("notice.handOver.expired", name, addressee, until), "", path);
    }
}
