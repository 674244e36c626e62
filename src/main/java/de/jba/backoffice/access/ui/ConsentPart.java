// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.access.AuditConsent;
import de.jba.backoffice.access.AuditConsentService;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.StateBadge.Tone;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;

/** Whether the auditors of the whole JBA see an agency's records, and for its leads the way to change that. */
@ApplicationScoped
class ConsentPart {
    private static final Texts TEXTS = Texts.of("access");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    AuditConsentService service;

    @Inject
    ScreenUser user;

    Component of(Runnable changed) {
        Div part = new Div(new Paragraph(TEXTS.get("consent.text")));
        part.addClassName("consents");
        for (AuditConsent consent : service.consents()) {
            Div line = new Div(AgencyMarker.of(user, consent.agency()), new Span(name(consent)), state(consent));
            line.addClassName("row");
            if (user.may(Permission.AUDIT_CONSENT) && user.isOwn(consent.agency())) {
                line.add(way(consent.given(), changed));
            }
            part.add(line);
        }
        return part;
    }

    private String name(AuditConsent consent) {
        return user.agency(consent.agency())
                .map(Agency::name)
                .orElse(consent.agency().alias());
    }

    private static Component state(AuditConsent consent) {
        return consent.given() && consent.until() != null
                ? new StateBadge(TEXTS.get("consent.until", DAY.format(consent.until())), Tone.SUCCESS)
                : new StateBadge(TEXTS.get("consent.none"), Tone.NEUTRAL);
    }

    private Button way(boolean given, Runnable changed) {
        String act = given ? "consent.end" : "consent.give";
        return new Button(TEXTS.get(act), click -> {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(TEXTS.get(act + ".title"));
            dialog.setText(TEXTS.get(act + ".text"));
            dialog.setConfirmText(TEXTS.get(act + ".confirm"));
            dialog.setCancelable(true);
            dialog.setCancelText(TEXTS.get("cancel"));
            dialog.addConfirmListener(confirm -> {
                service.decide(!given);
                Notices.done(TEXTS.get(act + ".done"));
                changed.run();
            });
            dialog.open();
        });
    }
}
