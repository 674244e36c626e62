// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/** The letters of an agency: filled for the person's own, outlined for a partner's. */
public final class AgencyMarker extends Span {
    private static final long serialVersionUID = 1L;
    private static final String NONE = "–";

    private AgencyMarker(@Nullable Agency agency, String otherwise, boolean own) {
        addClassName("agency");
        if (agency == null) {
            setText(otherwise);
        } else {
            setText(agency.marker());
            setTitle(agency.name());
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", agency.name());
            addClassName(LegalCircleBadge.cssClass(agency.legalCircle()));
        }
        if (own) {
            addClassName("own");
        }
    }

    /** The marker of an agency as this person sees it; a dash for none. */
    public static AgencyMarker of(ScreenUser user, @Nullable AgencyId agency) {
        return agency == null
                ? new AgencyMarker(null, NONE, false)
                : new AgencyMarker(user.agency(agency).orElse(null), agency.alias(), user.isOwn(agency));
    }

    /** The round marker of the person's own agency, or the first letter of what the person is. */
    static AgencyMarker big(ScreenUser user) {
        AgencyMarker marker = new AgencyMarker(
                user.user().agency().flatMap(user::agency).orElse(null),
                user.function().substring(0, 1),
                true);
        marker.addClassName("big");
        return marker;
    }
}
