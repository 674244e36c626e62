// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import de.jba.backoffice.discussion.CommentDetails;
import de.jba.backoffice.discussion.CommentId;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** One comment: who, when, what, and whom it mentions. */
class CommentLine extends Article {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("discussion");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(BusinessTime.ZONE);

    CommentLine(
            CommentDetails comment,
            ScreenUser user,
            SerializableFunction<AgencyId, String> names,
            SerializableConsumer<CommentId> withdraw) {
        addClassName("comment");
        Span when = new Span(WHEN.format(comment.writtenAt()));
        when.addClassName("sec");
        Div head = new Div(AgencyMarker.of(user, comment.agency()), new Span(comment.author()), when);
        head.addClassName("comment-head");
        if (comment.mine()) {
            Button away = new Button(Symbol.X.create(), click -> withdraw.accept(comment.id()));
            away.addThemeName("icon");
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            away.setAriaLabel(TEXTS.get("withdraw"));
            away.setTooltipText(TEXTS.get("withdraw"));
            head.add(away);
        }
        Div words = new Div(comment.text());
        words.addClassName("comment-text");
        add(head, words);
        if (!comment.mentions().isEmpty()) {
            Span mentioned = new Span(TEXTS.get(
                    "mentioned", comment.mentions().stream().map(names).collect(Collectors.joining(", "))));
            mentioned.addClassName("sec");
            add(mentioned);
        }
    }
}
