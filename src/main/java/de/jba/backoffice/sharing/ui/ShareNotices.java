// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.sharing.ShareNotice;
import de.jba.backoffice.sharing.ShareSelection;
import de.jba.backoffice.sharing.ShareSummary;
import de.jba.backoffice.ui.Notice;
import de.jba.backoffice.ui.NoticeContribution;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells of shares that end soon, that the owner is to confirm, and that others have just granted. */
@ApplicationScoped
public class ShareNotices implements NoticeContribution {
    private static final Texts TEXTS = Texts.of("sharing");

    @Inject
    SharingDesk desk;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Notice> notices(int most) {
        return desk.user().may(Permission.SHARE_VIEW)
                ? desk.sharing().notices(most).stream().map(this::notice).toList()
                : List.of();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("instrument", "contact", "partner");
    }

    private Notice notice(ShareNotice told) {
        ShareSummary row = told.share();
        ShareDetails share = row.share();
        String name = row.name();
        String owner = ShareWords.agency(desk.user(), row.owner().alias());
        String grantee = ShareWords.agency(desk.user(), share.agency());
        String record = desk.address(row);
        String purpose = TEXTS.get("list.purpose", share.purpose());
        return switch (told.matter()) {
            case ENDING -> {
                String day = ShareWords.day(Objects.requireNonNull(share.until()));
                String sentence = told.own()
                        ? TEXTS.get("notice.ending.own", name, grantee, day)
                        : TEXTS.get("notice.ending", name, owner, day);
                yield new Notice(Symbol.CLOCK, sentence, purpose, record);
            }
            case UNCONFIRMED ->
                new Notice(
                        Symbol.CHECK,
                        TEXTS.get("notice.unconfirmed", name, grantee),
                        purpose,
                        SharingNavigation.path(ShareSelection.UNCONFIRMED));
            case NEW ->
                new Notice(
                        Symbol.SHARE,
                        TEXTS.get("notice.new", name, owner, TEXTS.get(share.level()), ShareWords.until(share.until())),
                        purpose,
                        record);
        };
    }
}
