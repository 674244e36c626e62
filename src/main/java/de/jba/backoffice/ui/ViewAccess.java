// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import de.jba.backoffice.identity.CallerContext;

/** Opens a view to those to whom the table of permissions gives the action named by {@link ViewFor}. */
class ViewAccess implements NavigationAccessChecker {
    private static final long serialVersionUID = 1L;
    private final transient CallerContext callers;

    ViewAccess(CallerContext callers) {
        this.callers = callers;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        if (context.isErrorHandling()) {
            return context.allow();
        }
        ViewFor permission = context.getNavigationTarget().getAnnotation(ViewFor.class);
        boolean open = permission == null
                ? context.getNavigationTarget().isAnnotationPresent(ViewForEverybody.class)
                        && !callers.user().isAnonymous()
                : callers.may(permission.value());
        return open ? context.allow() : context.deny("the table of permissions does not give it");
    }
}
