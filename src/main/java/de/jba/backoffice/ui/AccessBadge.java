// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.SharedWith;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who beyond the owner has to do with a record: participants, and for the owner's people with whom it is shared.
 * One line: what reaches farthest, and how many more; all of it in the words for pointer and screen reader.
 */
public final class AccessBadge {
    private static final Texts TEXTS = Texts.of("ui");
    private static final String WHOLE_JBA = "*";

    private AccessBadge() {}

    /**
     * For a record with these shares, as far as the person may know them, and these participants.
     *
     * @param owner null where others may see the record without a share of its own, so that none says nothing
     */
    public static Span of(
            ScreenUser user, @Nullable AgencyId owner, List<SharedWith> shares, List<AgencyId> participating) {
        Span badge = new Span();
        badge.addClassName("access-badge");
        List<Party> parties = Stream.concat(
                        shares.stream()
                                .sorted(Comparator.comparing(SharedWith::level).reversed())
                                .map(share -> shared(user, share)),
                        participating.stream().map(agency -> participating(user, agency)))
                .toList();
        if (!parties.isEmpty()) {
            badge.add(parties.get(0).shown());
            describe(badge, parties);
        } else if (owner != null && user.isOwn(owner) && user.may(Permission.SHARE_VIEW)) {
            badge.add(Symbol.LOCK.small(), words(TEXTS.get("access.internal")));
        }
        return badge;
    }

    private static void describe(Span badge, List<Party> parties) {
        if (parties.size() > 1) {
            badge.add(words(TEXTS.get("access.more", parties.size() - 1)));
        }
        String all = String.join("; ", parties.stream().map(Party::words).toList());
        badge.setTitle(all);
        badge.getElement().setAttribute("role", "img").setAttribute("aria-label", all);
    }

    private static Party shared(ScreenUser user, SharedWith share) {
        String level = TEXTS.get("access.level." + share.level().name());
        if (share.agency().equals(WHOLE_JBA)) {
            String whole = TEXTS.get("access.wholeJba");
            return new Party(whole + " " + level, List.of(words(whole), words(level)));
        }
        AgencyId agency = new AgencyId(share.agency());
        return new Party(name(user, agency) + " " + level, List.of(AgencyMarker.of(user, agency), words(level)));
    }

    private static Party participating(ScreenUser user, AgencyId agency) {
        String takesPart = TEXTS.get("access.participates");
        return new Party(
                name(user, agency) + " " + takesPart, List.of(AgencyMarker.of(user, agency), words(takesPart)));
    }

    private static String name(ScreenUser user, AgencyId agency) {
        return user.agency(agency).map(Agency::name).orElse(agency.alias());
    }

    private static Span words(String text) {
        Span words = new Span(text);
        words.addClassName("sec");
        return words;
    }

    /** Somebody who has to do with the record: in words, and as it is shown. */
    private record Party(String words, List<Component> shown) {}
}
