// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where e-mails leave the application: to a mail server, or in the demo into a folder. Without either none is sent. */
@ApplicationScoped
class Postbox {
    private static final String TIMEOUT_IN_MILLISECONDS = "15000";

    @Inject
    @ConfigProperty(name = "JBA_MAIL_FOLDER")
    Optional<String> folder;

    @Inject
    @ConfigProperty(name = "JBA_MAIL_HOST")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "JBA_MAIL_PORT", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "JBA_MAIL_USER")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "JBA_MAIL_PASSWORD")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "JBA_MAIL_FROM")
    Optional<String> from;

    @Inject
    Clock clock;

    boolean isOpen() {
        return folder.isPresent() || host.isPresent() && from.isPresent();
    }

    /** The folder in which the demo keeps its e-mails. */
    Optional<Path> folder() {
        return folder.map(Path::of);
    }

    /**
     * Sends an e-mail, or keeps it. The same identifier makes the same message, by which a mail server and a folder know
     * one that comes again.
     */
    void send(UUID id, String address, MailText text) throws MessagingException, IOException {
        MimeMessage message = message(id, address, text);
        Optional<Path> kept = folder();
        if (kept.isPresent()) {
            keep(kept.get(), id, message);
        } else {
            Transport.send(message);
        }
    }

    private MimeMessage message(UUID id, String address, MailText text) throws MessagingException {
        InternetAddress sender = new InternetAddress(from.orElse("hinweise@jba.invalid"));
        String domain = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
        MimeMessage message = new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + domain + ">");
            }
        };
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setText(text.body(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host.orElse(""));
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_IN_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_IN_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_IN_MILLISECONDS);
        return Session.getInstance(
                properties,
                user.isEmpty()
                        ? null
                        : new Authenticator() {
                            @Override
                            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                                return new PasswordAuthentication(user.orElse(""), password.orElse(""));
                            }
                        });
    }

    private static void keep(Path folder, UUID id, MimeMessage message) throws MessagingException, IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "", ".part");
        try (OutputStream file = Files.newOutputStream(unfinished)) {
            message.writeTo(file);
        }
        Files.move(unfinished, folder.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
