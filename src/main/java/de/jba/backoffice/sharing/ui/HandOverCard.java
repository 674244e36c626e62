// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.HandOverDetails;
import de.jba.backoffice.sharing.HandOverService;
import de.jba.backoffice.sharing.HandOverState;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;

/** One hand-over: what, from whom to whom, why, until when; and the two answers for those it is addressed to. */
class HandOverCard extends Article {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");
    private static final int LONGEST_ANSWER = 500;

    private final HandOverDetails handOver;
    private final transient HandOverService handOvers;
    private final SerializableRunnable decided;

    HandOverCard(HandOverDetails handOver, HandOverService handOvers, ScreenUser user, SerializableRunnable decided) {
        this.handOver = handOver;
        this.handOvers = handOvers;
        this.decided = decided;
        addClassName("hand-over");
        H2 title = new H2(handOver.name());
        StateBadge.Tone tone =
                handOver.state() == HandOverState.OPEN ? StateBadge.Tone.PRIMARY : StateBadge.Tone.NEUTRAL;
        Div head = new Div(title, new StateBadge(TEXTS.get(handOver.state()), tone));
        head.addClassName("row");
        Div sides = new Div(
                AgencyMarker.of(user, handOver.owner()),
                new Span(TEXTS.get("handOver.to")),
                AgencyMarker.of(user, handOver.agency()),
                new Span(HandOverWords.capacity(handOver.capacity())));
        sides.addClassName("row");
        Span more = new Span(TEXTS.get("handOver.by", handOver.offeredBy(), HandOverWords.day(handOver.until())));
        more.addClassName("sec");
        add(head, sides, new Paragraph(handOver.reason()), more);
        if (handOver.answer() != null) {
            add(new Paragraph(TEXTS.get("handOver.answered", handOver.answer())));
        }
        if (handOver.state() == HandOverState.OPEN
                && user.isOwn(handOver.agency())
                && user.may(Permission.INSTRUMENT_ACCEPT_HANDOVER)) {
            Button accept = new Button(TEXTS.get("handOver.accept"), click -> askToAccept());
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div ways = new Div(accept, new Button(TEXTS.get("handOver.refuse"), click -> askToRefuse()));
            ways.addClassName("row");
            add(ways);
        }
    }

    private void askToAccept() {
        ConfirmDialog dialog =
                dialog(TEXTS.get("handOver.accept.title", handOver.name()), TEXTS.get("handOver.accept"));
        dialog.setText(TEXTS.get("handOver.accept.text"));
        dialog.addConfirmListener(confirm -> decide(() -> {
            handOvers.accept(handOver.id(), new Version(handOver.version()));
            Notices.done(TEXTS.get("handOver.accepted", handOver.name()));
        }));
        dialog.open();
    }

    private void askToRefuse() {
        ConfirmDialog dialog =
                dialog(TEXTS.get("handOver.refuse.title", handOver.name()), TEXTS.get("handOver.refuse"));
        TextField answer = new TextField(TEXTS.get("handOver.answer"));
        answer.setMaxLength(LONGEST_ANSWER);
        answer.setWidthFull();
        dialog.setText(new Div(new Paragraph(TEXTS.get("handOver.refuse.text")), answer));
        dialog.addConfirmListener(confirm -> decide(() -> {
            handOvers.refuse(handOver.id(), new Version(handOver.version()), answer.getValue());
            Notices.done(TEXTS.get("handOver.refused", handOver.name()));
        }));
        dialog.open();
    }

    private static ConfirmDialog dialog(String title, String confirm) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setCancelable(true);
        dialog.setCancelText(TEXTS.get("cancel"));
        dialog.setConfirmText(confirm);
        return dialog;
    }

    private void decide(SerializableRunnable decision) {
        try {
            decision.run();
        } catch (BusinessRuleViolation violation) {
            Notices.failure(violation.message(Texts.locale()));
        } catch (StaleRecord | RecordNotFound changed) {
            Notices.failure(TEXTS.get("handOver.changed"));
        }
        decided.run();
    }
}
