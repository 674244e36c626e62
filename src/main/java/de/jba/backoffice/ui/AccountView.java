// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the product knows about the person, and what they may set for themselves. */
@Route(value = AccountView.PATH, layout = MainLayout.class)
@ViewForEverybody
public class AccountView extends Div implements HasDynamicTitle {
    /** The address of the view. */
    public static final String PATH = "konto";

    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    @Inject
    ScreenUser user;

    @Inject
    @ConfigProperty(name = "JBA_OIDC_ISSUER")
    Optional<String> issuer;

    @Inject
    @Any
    transient Instance<AccountPart> parts;

    @PostConstruct
    void build() {
        addClassName("screen");
        Div page = new Div();
        page.addClassName("account");
        page.add(
                new H2(TEXTS.get("account.who")),
                who(),
                new H2(TEXTS.get("account.password")),
                new Paragraph(TEXTS.get("account.password.text")),
                password(),
                new H2(TEXTS.get("account.settings")),
                language(),
                display());
        parts.stream().map(AccountPart::accountPart).forEach(page::add);
        add(new ScreenHead(TEXTS.get("account.title")), page);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("account.title"));
    }

    private Component who() {
        Div roles = new Div();
        roles.addClassName("row");
        user.user().roles().stream()
                .sorted()
                .map(role -> new StateBadge(TEXTS.get(role), StateBadge.Tone.PRIMARY))
                .forEach(roles::add);
        Span agency = new Span(AgencyMarker.of(user, user.user().agency().orElse(null)), new Span(user.agencyName()));
        agency.addClassName("row");
        return new Facts()
                .with(TEXTS.get("account.username"), user.user().username())
                .with(TEXTS.get("account.agency"), agency)
                .with(TEXTS.get("account.roles"), roles)
                .with(
                        TEXTS.get("account.mayDo"),
                        TEXTS.get("account.mayDo." + user.mainRole().name()));
    }

    private Component password() {
        Anchor console = new Anchor(issuer.orElse("") + "/account", TEXTS.get("account.password.link"));
        console.setTarget("_blank");
        console.addClassName("target");
        return console;
    }

    private static Component language() {
        RadioButtonGroup<Locale> choice = new RadioButtonGroup<>(TEXTS.get("person.language"));
        choice.setItems(Languages.all());
        choice.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        choice.setValue(Texts.locale());
        choice.addValueChangeListener(change -> Languages.choose(change.getValue()));
        return choice;
    }

    private static Component display() {
        RadioButtonGroup<Display> choice = new RadioButtonGroup<>(TEXTS.get("person.display"));
        choice.setItems(Display.values());
        choice.setItemLabelGenerator(TEXTS::get);
        choice.getElement()
                .executeJs("return document.documentElement.getAttribute('theme') || 'light'")
                .then(
                        String.class,
                        theme -> choice.setValue(
                                Display.valueOf(theme.toUpperCase(Locale.ROOT).replace('-', '_'))));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change.getValue().apply();
            }
        });
        return choice;
    }
}
