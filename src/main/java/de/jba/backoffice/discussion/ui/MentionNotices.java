// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion.ui;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.discussion.DiscussionService;
import de.jba.backoffice.discussion.Mention;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.Notice;
import de.jba.backoffice.ui.NoticeContribution;
import de.jba.backoffice.ui.RecordAddresses;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Tells of comments that mention the person's agency, until it answers. */
@ApplicationScoped
public class MentionNotices implements NoticeContribution {
    private static final Texts TEXTS = Texts.of("discussion");

    @Inject
    DiscussionService discussion;

    @Inject
    RecordAddresses addresses;

    @Inject
    ScreenUser user;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Notice> notices(int most) {
        return user.may(Permission.INSTRUMENT_COMMENT)
                ? discussion.mentions(new PageRequest(0, most, null, true, null, false)).items().stream()
                        .map(this::notice)
                        .toList()
                : List.of();
    }

    /** A comment comes and goes by itself, and with the right to comment on its instrument. */
    @Override
    public Set<String> kinds() {
        return Set.of("comment", "instrument");
    }

    private Notice notice(Mention mention) {
        String agency = user.agency(mention.agency())
                .map(Agency::name)
                .orElse(mention.agency().alias());
        return new Notice(
                Symbol.COMMENT,
                TEXTS.get("notice", agency, mention.name()),
                mention.text(),
                addresses.of("instrument", mention.instrument().value()));
    }
}
