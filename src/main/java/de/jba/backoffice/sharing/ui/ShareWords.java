// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.sharing.AccessReason;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shares and reasons in words. */
final class ShareWords {
    private static final Texts TEXTS = Texts.of("sharing");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private ShareWords() {}

    /** The name of an agency, or of the whole JBA for {@code *}. */
    static String agency(ScreenUser user, String alias) {
        return alias.equals(ShareDetails.WHOLE_JBA)
                ? TEXTS.get("wholeJba")
                : user.agency(new AgencyId(alias)).map(Agency::name).orElse(alias);
    }

    /** The names of agencies, in one line. */
    static String agencies(ScreenUser user, Collection<AgencyId> agencies) {
        return agencies.stream().map(each -> agency(user, each.alias())).collect(Collectors.joining(", "));
    }

    /** The letters of an agency, or of the whole JBA. */
    static Component marker(ScreenUser user, String alias) {
        if (!alias.equals(ShareDetails.WHOLE_JBA)) {
            return AgencyMarker.of(user, new AgencyId(alias));
        }
        Span whole = new Span(TEXTS.get("wholeJba.marker"));
        whole.addClassName("agency");
        return whole;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant instant) {
        return DAY.format(instant.atZone(BusinessTime.ZONE));
    }

    static String until(@Nullable LocalDate until) {
        return until == null ? TEXTS.get("until.open") : TEXTS.get("until.day", day(until));
    }

    /** A reason in brief, for a table. */
    static String brief(AccessReason reason) {
        ShareDetails share = reason.share();
        String rule = reason.instrument() == null
                ? TEXTS.get(reason.rule())
                : TEXTS.get("reason.instrument", reason.instrument().name());
        return share == null
                ? rule
                : TEXTS.get("reason.share", rule, TEXTS.get(share.level()), until(share.until()), share.purpose());
    }
}
