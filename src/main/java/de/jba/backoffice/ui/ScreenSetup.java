// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import de.jba.backoffice.identity.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Gives every session its error handling, and every screen its language and its gate. */
@ApplicationScoped
public class ScreenSetup {
    private static final Texts TEXTS = Texts.of("ui");

    @Inject
    CallerContext callers;

    @Inject
    ScreenRefusals refusals;

    void onServiceInit(@Observes ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new ScreenPolicy());
        event.getSource().setSystemMessagesProvider(info -> systemMessages());
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(new ScreenErrorHandler(refusals)));
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
    }

    private void prepare(UI ui) {
        ui.setLocale(Languages.of(VaadinRequest.getCurrent()));
        ui.addBeforeEnterListener(new NavigationAccessControl(
                List.of(new ViewAccess(callers)), new DefaultAccessCheckDecisionResolver()));
    }

    private static SystemMessages systemMessages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(TEXTS.get("session.expired"));
        messages.setSessionExpiredMessage(TEXTS.get("session.expired.next"));
        messages.setInternalErrorCaption(TEXTS.get("failure.title"));
        messages.setInternalErrorMessage(TEXTS.get("session.internal.next"));
        messages.setCookiesDisabledCaption(TEXTS.get("session.cookies"));
        messages.setCookiesDisabledMessage(TEXTS.get("session.cookies.next"));
        return messages;
    }
}
