// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** The person has read notices on this screen. */
class NoticesRead extends ComponentEvent<UI> {
    private static final long serialVersionUID = 1L;

    private NoticesRead(UI ui) {
        super(ui, false);
    }

    static void tell(UI ui) {
        ComponentUtil.fireEvent(ui, new NoticesRead(ui));
    }

    static Registration hear(UI ui, Runnable listener) {
        return ComponentUtil.addListener(ui, NoticesRead.class, told -> listener.run());
    }
}
