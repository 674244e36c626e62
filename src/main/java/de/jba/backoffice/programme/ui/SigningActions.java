// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.CoSignatureDetails;
import de.jba.backoffice.programme.CoSignatureStatus;
import de.jba.backoffice.programme.CoordinationService;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.Reading;
import de.jba.backoffice.programme.SigningService;
import de.jba.backoffice.programme.ui.InterruptedSigning.Act;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenErrorHandler;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.SignInAgain;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Signing, withdrawing, publishing: each asks once more and says what it is about. */
@ApplicationScoped
class SigningActions {
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    CoordinationService coordination;

    @Inject
    SigningService signing;

    @Inject
    SeenVersions versions;

    @Inject
    ProgrammeService programmes;

    @Inject
    OpenScreens screens;

    @Inject
    DeputyDesk deputies;

    @Inject
    ProgrammeActions documents;

    @Inject
    ScreenUser user;

    @Inject
    CallerContext callers;

    @Resource
    ManagedExecutorService executor;

    /** Whether the person's signature is asked for. */
    boolean asks(ProgrammeDetails programme, List<CoSignatureDetails> signatures) {
        return isOpen(programme) && programme.signable() && !hasSigned(signatures);
    }

    Footer box(ProgrammeDetails programme, List<CoSignatureDetails> signatures, Reading reading, Runnable changed) {
        Footer box = new Footer();
        box.addClassName("sign-box");
        boolean open = isOpen(programme);
        boolean signed = hasSigned(signatures);
        if (mayPublish(programme)) {
            box.add(publishButton(programme, changed));
        }
        if (asks(programme, signatures)) {
            box.add(signButton(programme, reading, changed));
        }
        if (open && signed && user.may(Permission.PROGRAMME_WITHDRAW)) {
            box.add(withdrawButton(programme, changed));
        }
        box.add(note(programme, open, signed, reading));
        if (asks(programme, signatures) && programme.authorOfRevision()) {
            deputies.named(year(programme)).ifPresent(box::add);
        }
        if (programme.state() == ProgrammeState.PUBLISHED || programme.state() == ProgrammeState.ARCHIVED) {
            box.add(edition(programme));
        }
        return box;
    }

    private Button signButton(ProgrammeDetails programme, Reading reading, Runnable changed) {
        Button button = new Button(TEXTS.get("sign", programme.revision()), Symbol.SIGN.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setEnabled(!programme.authorOfRevision() && reading.unread().isEmpty());
        button.addClickListener(click -> askToSign(programme, changed));
        return button;
    }

    private void askToSign(ProgrammeDetails programme, Runnable changed) {
        ConfirmDialog dialog = confirm(TEXTS.get("sign.title", programme.revision()), TEXTS.get("sign.confirm"));
        Span hash = new Span(programme.contentHash());
        hash.addClassName("mono");
        Span pdfHash = new Span(programme.pdfHash());
        pdfHash.addClassName("mono");
        dialog.setText(new Div(
                new Paragraph(
                        programme.deputyFor() == null
                                ? TEXTS.get("sign.text", user.agencyName(), programme.revision())
                                : TEXTS.get(
                                        "sign.text.deputy",
                                        user.agencyName(),
                                        programme.revision(),
                                        programme.deputyFor())),
                new Paragraph(TEXTS.get("sign.hash")),
                hash,
                new Paragraph(TEXTS.get("sign.pdfHash")),
                pdfHash,
                documents.pdf(programme, year(programme))));
        screens.follow(dialog, news -> closeOutdated(dialog, programme, news));
        dialog.addConfirmListener(confirm -> {
            if (SignInAgain.done(
                    () -> signing.cosign(year(programme), versions.of(programme), programme.contentHash()),
                    InterruptedSigning.address(Act.SIGN, programme))) {
                done("signed", changed);
            }
        });
        dialog.open();
    }

    /** Who is asked about a content that is no longer the present one is asked no more. */
    private void closeOutdated(ConfirmDialog dialog, ProgrammeDetails seen, RecordsChanged news) {
        if (!news.concerns("programme", seen.id().value())) {
            return;
        }
        ProgrammeDetails now = programmes.programme(year(seen));
        if (!SeenVersions.shows(seen, now)) {
            dialog.close();
            Notices.failure(TEXTS.get("outdated.notSigned", now.revision()));
        }
    }

    /** Asks again what somebody was about to confirm when they had to sign in again. */
    void takeUp(
            InterruptedSigning interrupted,
            ProgrammeDetails programme,
            List<CoSignatureDetails> signatures,
            Reading reading,
            Runnable changed) {
        if (!interrupted.isAbout(programme)) {
            Notices.failure(TEXTS.get("signInAgain.changed"));
        } else if (interrupted.act() == Act.SIGN && maySign(programme, signatures, reading)) {
            askToSign(programme, changed);
        } else if (interrupted.act() == Act.PUBLISH && mayPublish(programme)) {
            askToPublish(programme, changed);
        }
    }

    private boolean maySign(ProgrammeDetails programme, List<CoSignatureDetails> signatures, Reading reading) {
        return asks(programme, signatures)
                && !programme.authorOfRevision()
                && reading.unread().isEmpty();
    }

    private boolean mayPublish(ProgrammeDetails programme) {
        return programme.state() == ProgrammeState.COSIGNED && user.may(Permission.PROGRAMME_PUBLISH);
    }

    /** Whether it is being signed. */
    static boolean isOpen(ProgrammeDetails programme) {
        return programme.state() == ProgrammeState.IN_COORDINATION || programme.state() == ProgrammeState.COSIGNED;
    }

    private boolean hasSigned(List<CoSignatureDetails> signatures) {
        return signatures.stream().anyMatch(s -> user.isOwn(s.agency()) && s.status() == CoSignatureStatus.VALID);
    }

    private Button withdrawButton(ProgrammeDetails programme, Runnable changed) {
        Button button = new Button(TEXTS.get("withdraw"));
        button.addClickListener(click -> {
            WordsDialog dialog = new WordsDialog(
                    TEXTS.get("withdraw.title"),
                    TEXTS.get("withdraw.text", user.agencyName()),
                    TEXTS.get("withdraw.why"),
                    TEXTS.get("withdraw.confirm"),
                    why -> {
                        signing.withdraw(year(programme), versions.of(programme), why);
                        done("withdrawn", changed);
                    });
            dialog.open();
        });
        return button;
    }

    private Button publishButton(ProgrammeDetails programme, Runnable changed) {
        Button button = new Button(TEXTS.get("publish"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(click -> askToPublish(programme, changed));
        return button;
    }

    private void askToPublish(ProgrammeDetails programme, Runnable changed) {
        ConfirmDialog dialog = confirm(TEXTS.get("publish.title"), TEXTS.get("publish.confirm"));
        dialog.setText(TEXTS.get("publish.text", ProgrammeNavigation.named(programme.key()), programme.revision()));
        dialog.addConfirmListener(confirm -> publish(programme, changed));
        dialog.open();
    }

    private void publish(ProgrammeDetails programme, Runnable changed) {
        Caller caller = callers.current();
        new PublishingSteps(ProgrammeNavigation.named(programme.key()))
                .run(
                        executor,
                        progress -> callers.callAs(caller, () -> {
                            coordination.publish(year(programme), versions.of(programme), progress);
                            return programme;
                        }),
                        () -> done("published", changed),
                        failure -> notPublished(failure, programme));
    }

    /** Leads to the sign-in when it is too old, or says what went wrong. */
    private static void notPublished(RuntimeException failure, ProgrammeDetails programme) {
        try {
            SignInAgain.done(
                    () -> {
                        throw failure;
                    },
                    InterruptedSigning.address(Act.PUBLISH, programme));
        } catch (RuntimeException other) {
            Notices.failure(ScreenErrorHandler.message(other));
        }
    }

    /** The public page, which the browser loads itself. */
    private static Anchor edition(ProgrammeDetails programme) {
        Anchor link = new Anchor(ProgrammeNavigation.edition(year(programme)), TEXTS.get("publish.open"));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.addClassNames("target", "action-link");
        return link;
    }

    private Span note(ProgrammeDetails programme, boolean open, boolean signed, Reading reading) {
        String key = "note.reading";
        if (!open) {
            key = programme.state() == ProgrammeState.DRAFT ? "note.draft" : "note.published";
        } else if (programme.signable()) {
            key = programme.authorOfRevision()
                    ? "note.author"
                    : signed ? "note.signed" : reading.unread().isEmpty() ? "note.sign" : "note.unread";
        }
        Span note = new Span(TEXTS.get("box." + key));
        note.addClassName("sec");
        return note;
    }

    private static void done(String key, Runnable changed) {
        Notices.done(TEXTS.get("done." + key));
        changed.run();
    }

    private static ConfirmDialog confirm(String title, String action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setConfirmText(action);
        dialog.setCancelable(true);
        dialog.setCancelText(TEXTS.get("cancel"));
        return dialog;
    }

    private static ProgrammeYear year(ProgrammeDetails programme) {
        return programme.key();
    }
}
