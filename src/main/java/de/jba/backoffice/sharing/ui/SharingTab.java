// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.ui.RecordTab;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to the pane of a record with whom it is shared, for the owner's people and auditors; everybody else reads there
 * why they see it.
 */
@ApplicationScoped
public class SharingTab implements RecordTab {
    private static final Set<String> KINDS = Set.of("instrument", "contact", "partner");
    private static final Texts TEXTS = Texts.of("sharing");

    @Inject
    SharingDesk desk;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Content> of(ShownRecord shown) {
        if (!KINDS.contains(shown.kind())) {
            return Optional.empty();
        }
        if (!seesShares(shown)) {
            return Optional.of(new Content(TEXTS.get("tab"), null, each -> new OwnAccess(desk, each)));
        }
        int count = desk.sharing().shares(SharingDesk.id(shown)).size();
        return Optional.of(new Content(TEXTS.get("tab"), count, each -> new SharesPanel(desk, each)));
    }

    private boolean seesShares(ShownRecord shown) {
        CurrentUser person = desk.user().user();
        return person.reaches(Permission.SHARE_VIEW).contains(Reach.ALL)
                || desk.user().isOwn(shown.owner()) && person.may(Permission.SHARE_VIEW);
    }
}
