// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion.ui;

import de.jba.backoffice.discussion.DiscussionService;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.Drafts;
import de.jba.backoffice.ui.RecordTab;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Adds the comments to the pane of an instrument, for those who may comment on it now. */
@ApplicationScoped
public class DiscussionTab implements RecordTab {
    private static final Texts TEXTS = Texts.of("discussion");

    @Inject
    DiscussionService discussion;

    @Inject
    CallerContext callers;

    @Inject
    ScreenUser user;

    @Inject
    Drafts drafts;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean hears(RecordsChanged changed, ShownRecord shown) {
        try {
            return changed.concerns("comment", shown.id()) && of(shown).isPresent();
        } catch (RecordNotFound gone) {
            return false;
        }
    }

    @Override
    public Optional<Content> of(ShownRecord shown) {
        if (!shown.kind().equals("instrument") || !callers.user().may(Permission.INSTRUMENT_COMMENT)) {
            return Optional.empty();
        }
        return discussion
                .count(new InstrumentId(shown.id()))
                .map(count -> new Content(
                        TEXTS.get("tab"),
                        Math.toIntExact(count),
                        each -> new CommentsPanel(discussion, user, drafts, each)));
    }
}
