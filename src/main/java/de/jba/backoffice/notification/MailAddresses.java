// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes the address of who signs in. Nobody is kept out because it could not be kept. */
@ApplicationScoped
class MailAddresses {
    private static final Logger LOG = Logger.getLogger(MailAddresses.class.getName());

    @Inject
    MailRecipientService recipients;

    @Inject
    CallerContext callers;

    void signedIn(@Observes SignedIn event) {
        String address = event.mailbox();
        if (address == null) {
            return;
        }
        try {
            callers.callAs(new Caller(event.user(), Channel.SCREEN, event.requestId(), null), () -> {
                recipients.remember(address);
                return address;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Request " + event.requestId() + ": an address was not kept");
        }
    }
}
