// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.jba.backoffice.audit.BehaviourReview;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.time.format.DateTimeFormatter;

/** What stands out in people's behaviour, and the works agreement that allows to look; or that none does. */
class BehaviourDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("audit");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    BehaviourDialog(BehaviourReview review) {
        setHeaderTitle(TEXTS.get("behaviour"));
        setWidth("680px");
        Div content = new Div();
        content.addClassName("words-form");
        add(content);
        getFooter().add(new Button(TEXTS.get("behaviour.close"), click -> close()));
        String agreement = review.agreement();
        if (agreement == null) {
            content.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("behaviour.off")));
            return;
        }
        content.add(
                new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("behaviour.on", agreement)),
                new Paragraph(TEXTS.get("behaviour.text")),
                review.patterns().isEmpty()
                        ? new Paragraph(TEXTS.get("behaviour.none"))
                        : new WideContent(TEXTS.get("behaviour"), table(review)));
    }

    private static PlainTable table(BehaviourReview review) {
        PlainTable table = new PlainTable()
                .columns(TEXTS.get("behaviour.day"), TEXTS.get("behaviour.person"), TEXTS.get("behaviour.rule"))
                .figures(TEXTS.get("behaviour.count"));
        review.patterns()
                .forEach(found -> table.row(
                        DAY.format(found.day()),
                        found.person(),
                        TEXTS.get(found.rule()),
                        Long.toString(found.count())));
        return table;
    }
}
