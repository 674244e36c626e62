// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;

/** A view could not be opened for a reason nobody expected. */
@ParentLayout(MainLayout.class)
public class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        Button again = new Button(
                TEXTS.get("failure.again"), click -> UI.getCurrent().getPage().reload());
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new MessagePage(
                TEXTS.get("failure.kicker"),
                TEXTS.get("failure.title"),
                TEXTS.get("failure.text"),
                Reference.ofFailure(parameter.getException()),
                again));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return TEXTS.get("failure.title");
    }
}
