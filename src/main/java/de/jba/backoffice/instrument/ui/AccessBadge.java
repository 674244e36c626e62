// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.instrument.SharedWith;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;

/** Who beyond the owner has to do with an instrument: participants, and for the owner's people with whom it is shared. */
final class AccessBadge {
    private static final Texts TEXTS = Texts.of("instrument");
    private static final String WHOLE_JBA = "*";

    private AccessBadge() {}

    static Span of(ScreenUser user, InstrumentSummary instrument) {
        Span badge = new Span();
        badge.addClassName("row");
        instrument.participating().forEach(agency -> badge.add(AgencyMarker.of(user, agency)));
        instrument.shares().forEach(share -> add(badge, user, share));
        boolean alone = badge.getChildren().findAny().isEmpty();
        if (alone && user.isOwn(instrument.owner()) && user.may(Permission.SHARE_VIEW)) {
            badge.add(Symbol.LOCK.small(), words(TEXTS.get("access.internal")));
        }
        return badge;
    }

    private static void add(Span badge, ScreenUser user, SharedWith share) {
        if (share.agency().equals(WHOLE_JBA)) {
            badge.add(words(TEXTS.get("access.wholeJba")));
        } else {
            badge.add(AgencyMarker.of(user, new AgencyId(share.agency())));
        }
        badge.add(words(TEXTS.get(share.level())));
    }

    private static Span words(String text) {
        Span words = new Span(text);
        words.addClassName("sec");
        return words;
    }
}
