// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.identity.SystemWork;
import de.jba.backoffice.shared.RegularWork;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends the e-mails of the queue, each in a transaction that holds its row: another node passes it over, and when this one
 * stops it is still there. A failure is tried again, ever later, ten times.
 */
@ApplicationScoped
class MailQueue {
    private static final Logger LOG = Logger.getLogger(MailQueue.class.getName());
    private static final int EVERY_SECONDS = 15;
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_ATTEMPTS = 10;

    @Inject
    RegularWork regularly;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    SystemWork system;

    @Inject
    CallerContext callers;

    @Inject
    MailContentService contents;

    @Inject
    Postbox postbox;

    @Inject
    @ConfigProperty(name = "JBA_PUBLIC_URL", defaultValue = "")
    String address;

    @Inject
    Clock clock;

    private record Due(UUID id, String notices, int attempts, CurrentUser person, String address) {}

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (postbox.isOpen()) {
            regularly.begin(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** A failure is logged and does not end the job. */
    void look() {
        try {
            system.as("mail", this::queue);
            int sent = 0;
            while (sent < MOST_AT_ONCE && system.as("mail", this::sendNext)) {
                sent++;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "E-mails could not be sent");
        }
    }

    private Object queue() {
        return entityManager
                .createNativeQuery("SELECT queue_mails(cast(?1 as timestamptz))")
                .setParameter(1, clock.instant().toString())
                .getSingleResult();
    }

    /** Whether there was one. */
    private boolean sendNext() {
        List<?> rows = entityManager
                .createNativeQuery(NoticeSql.DUE)
                .setParameter(1, clock.instant().toString())
                .getResultList();
        rows.stream().map(Object[].class::cast).map(MailQueue::due).forEach(this::send);
        return !rows.isEmpty();
    }

    private void send(Due mail) {
        try {
            Map<NoticeKind, Long> left = callers.callAs(
                    new Caller(mail.person(), Channel.SYSTEM, mail.id().toString(), null),
                    () -> contents.left(mail.notices()));
            if (!left.isEmpty()) {
                postbox.send(mail.id(), mail.address(), MailText.of(left, address.replaceFirst("/+$", "")));
            }
            done(mail, left.isEmpty() ? "NOTHING_LEFT" : "SENT");
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "E-mail " + mail.id() + " was not sent");
            if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
                done(mail, "GIVEN_UP");
            } else {
                later(mail);
            }
        }
    }

    private void done(Due mail, String outcome) {
        entityManager
                .createNativeQuery("UPDATE mail SET outcome = ?1, attempts = attempts + 1,"
                        + " done_at = cast(?2 as timestamptz) WHERE id = ?3")
                .setParameter(1, outcome)
                .setParameter(2, clock.instant().toString())
                .setParameter(3, mail.id())
                .executeUpdate();
    }

    private void later(Due mail) {
        Duration pause = Duration.ofMinutes(1L << mail.attempts());
        entityManager
                .createNativeQuery(
                        "UPDATE mail SET attempts = attempts + 1, due_at = cast(?1 as timestamptz) WHERE id = ?2")
                .setParameter(1, clock.instant().plus(pause).toString())
                .setParameter(2, mail.id())
                .executeUpdate();
    }

    private static Due due(Object[] row) {
        String person = (String) row[3];
        Set<Role> roles = TextArrayConverter.read(row[5]).stream()
                .flatMap(role -> Role.of(role).stream())
                .collect(Collectors.toSet());
        return new Due(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                new CurrentUser(person, person, person, (String) row[4], roles),
                (String) row[6]);
    }
}
