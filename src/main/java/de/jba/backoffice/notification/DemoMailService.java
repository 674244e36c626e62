// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads the e-mails that the demo kept in its folder. */
@ApplicationScoped
public class DemoMailService {
    private static final int MOST = 10;

    @Inject
    Postbox postbox;

    @Inject
    MailRecipientService recipients;

    /** Whether e-mails are kept here at all, and not sent. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public boolean isKept() {
        return postbox.folder().isPresent();
    }

    /** The last e-mails to the person, the newest first. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public List<DemoMail> own() {
        Optional<Path> folder = postbox.folder().filter(Files::isDirectory);
        Optional<String> address = recipients.address();
        if (folder.isEmpty() || address.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            List<MimeMessage> own = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".eml")).toList()) {
                MimeMessage message = read(file);
                if (message.getRecipients(Message.RecipientType.TO)[0] instanceof InternetAddress to
                        && to.getAddress().equalsIgnoreCase(address.get())) {
                    own.add(message);
                }
            }
            own.sort(Comparator.comparing(DemoMailService::sent).reversed());
            List<DemoMail> mails = new ArrayList<>();
            for (MimeMessage message : own.subList(0, Math.min(MOST, own.size()))) {
                mails.add(new DemoMail(message.getSubject(), String.valueOf(message.getContent())));
            }
            return mails;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the demo kept what is no e-mail", e);
        }
    }

    private static Date sent(MimeMessage message) {
        try {
            return Objects.requireNonNull(message.getSentDate());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        }
    }
}
