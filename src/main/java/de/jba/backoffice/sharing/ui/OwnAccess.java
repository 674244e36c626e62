// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.sharing.AccessReason;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import java.util.List;

/** Why this person sees the record, for those who are not told about others. Read anew whenever it comes into view. */
class OwnAccess extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    private final transient SharingDesk desk;
    private final ShownRecord shown;

    OwnAccess(SharingDesk desk, ShownRecord shown) {
        this.desk = desk;
        this.shown = shown;
        addClassName("own-access");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        removeAll();
        List<AccessReason> reasons = desk.access().reasons(SharingDesk.id(shown));
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(sentence(reason))));
        add(new Paragraph(TEXTS.get("own.because")), list);
    }

    private String sentence(AccessReason reason) {
        ShareDetails share = reason.share();
        String rule = "own." + reason.rule().name();
        String owner = ShareWords.agency(desk.user(), shown.owner().alias());
        String mine = desk.user().agencyName();
        if (reason.instrument() != null) {
            return TEXTS.get(rule, owner, mine, reason.instrument().name());
        }
        return share == null
                ? TEXTS.get("own." + reason.rule().name(), owner, mine)
                : TEXTS.get(
                        rule,
                        owner,
                        mine,
                        TEXTS.get(share.level()),
                        ShareWords.until(share.until()),
                        TEXTS.get(share.personal() ? "personal.with" : "personal.without"),
                        share.purpose());
    }
}
