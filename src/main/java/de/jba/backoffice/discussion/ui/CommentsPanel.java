// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.discussion.CommentDetails;
import de.jba.backoffice.discussion.CommentEntry;
import de.jba.backoffice.discussion.CommentId;
import de.jba.backoffice.discussion.DiscussionService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.Draft;
import de.jba.backoffice.ui.DraftKeeper;
import de.jba.backoffice.ui.Drafts;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.RecordTab;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The latest comments on a record, the newest last, and the field for another one. */
class CommentsPanel extends Div implements RecordTab.Body {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("discussion");
    private static final int LONGEST = 1000;
    private static final CommentEntry NOTHING = new CommentEntry("", List.of());

    private final transient DiscussionService discussion;
    private final ScreenUser user;
    private final InstrumentId instrument;
    private final Div earlier = new Div();
    private final Span hidden = new Span();
    private final TextArea text = new TextArea(TEXTS.get("text"));
    private final CheckboxGroup<AgencyId> mentions = new CheckboxGroup<>(TEXTS.get("mention"));
    private ShownRecord shown;
    private List<CommentDetails> read = List.of();
    private List<AgencyId> mentionable = List.of();
    private final Div notes = new Div();
    private final DraftKeeper<Integer, CommentEntry> kept;

    CommentsPanel(DiscussionService discussion, ScreenUser user, Drafts drafts, ShownRecord shown) {
        this.discussion = discussion;
        this.user = user;
        this.shown = shown;
        this.instrument = new InstrumentId(shown.id());
        addClassName("comments");
        hidden.addClassName("sec");
        earlier.getElement().setAttribute("role", "log");
        earlier.getElement().setAttribute("aria-label", TEXTS.get("tab"));
        earlier.add(new EmptyState(TEXTS.get("empty")));
        text.setMaxLength(LONGEST);
        text.setHelperText(TEXTS.get("text.help"));
        text.setWidthFull();
        text.setMinHeight("88px");
        Typing.follow(text);
        mentions.setItemLabelGenerator(this::name);
        Button write = new Button(TEXTS.get("write"), click -> write());
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.getElement().setAttribute("data-save", "");
        kept = new DraftKeeper<>(this, drafts, "comment", this::typed);
        add(hidden, earlier, notes, text, mentions, write);
        offerMentions();
        kept.begin(shown.id()).ifPresent(this::resume);
        text.addValueChangeListener(change -> kept.look());
        mentions.addValueChangeListener(change -> kept.look());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        read();
    }

    @Override
    public void show(ShownRecord newer) {
        shown = newer;
        if (isAttached()) {
            read();
        }
    }

    @Override
    public String entered() {
        return text.getValue().strip();
    }

    @Override
    public void discard() {
        kept.forget(shown.id());
        enter(NOTHING);
    }

    /** Goes on with what was typed before the page was loaded again. */
    private void resume(Draft<Integer, CommentEntry> draft) {
        enter(draft.entry());
        notes.add(kept.note(draft, () -> enter(NOTHING)));
    }

    private void enter(CommentEntry entry) {
        notes.removeAll();
        text.setValue(Objects.requireNonNullElse(entry.text(), ""));
        mentions.setValue(Objects.requireNonNullElse(entry.mentions(), List.<AgencyId>of()).stream()
                .filter(mentionable::contains)
                .collect(Collectors.toSet()));
    }

    private Optional<DraftKeeper.Now<Integer, CommentEntry>> typed() {
        List<AgencyId> chosen = mentions.getValue().stream().sorted().toList();
        return Optional.of(new DraftKeeper.Now<>(shown.id(), null, NOTHING, new CommentEntry(text.getValue(), chosen)));
    }

    private void read() {
        var page = discussion.comments(
                instrument, new PageRequest(0, PageRequest.MAX_SIZE, "writtenAt", false, null, true));
        List<CommentDetails> latest = new ArrayList<>(page.items());
        Collections.reverse(latest);
        if (!latest.equals(read)) {
            list(latest);
        }
        long before = (page.total() == null ? 0 : page.total()) - latest.size();
        hidden.setText(TEXTS.get("hidden", before));
        hidden.setVisible(before > 0);
        offerMentions();
    }

    /** Adds what is new below what stands there, so that nothing moves that is being read. */
    private void list(List<CommentDetails> latest) {
        int kept = read.isEmpty()
                        || latest.size() < read.size()
                        || !latest.subList(0, read.size()).equals(read)
                ? 0
                : read.size();
        if (kept == 0) {
            earlier.removeAll();
        }
        if (latest.isEmpty()) {
            earlier.add(new EmptyState(TEXTS.get("empty")));
        }
        latest.stream()
                .skip(kept)
                .forEach(comment -> earlier.add(new CommentLine(comment, user, this::name, this::withdraw)));
        read = List.copyOf(latest);
    }

    private void offerMentions() {
        Set<AgencyId> chosen = new HashSet<>(mentions.getValue());
        List<AgencyId> possible = discussion.mentionable(instrument);
        chosen.retainAll(possible);
        if (!possible.equals(mentionable)) {
            mentionable = List.copyOf(possible);
            mentions.setItems(possible);
            mentions.setValue(chosen);
        }
        mentions.setVisible(!possible.isEmpty());
    }

    private void write() {
        text.setInvalid(false);
        try {
            discussion.comment(instrument, new CommentEntry(text.getValue(), List.copyOf(mentions.getValue())));
            kept.forget(shown.id());
            enter(NOTHING);
            read();
            shown.changed().run();
        } catch (BusinessRuleViolation violation) {
            text.setErrorMessage(violation.message(Texts.locale()));
            text.setInvalid(true);
            text.focus();
        }
    }

    private void withdraw(CommentId comment) {
        discussion.withdraw(instrument, comment);
        Notices.done(TEXTS.get("withdrawn"));
        read();
        shown.changed().run();
    }

    private String name(AgencyId agency) {
        return user.agency(agency).map(Agency::name).orElse(agency.alias());
    }
}
