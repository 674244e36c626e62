// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.router.RouteParameters;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The addresses of a programme: its chapters, and its signing. Without a year they lead to the latest programme. */
@ApplicationScoped
public class ProgrammeNavigation implements MenuContribution {
    static final String WRITING = "programm-bearbeiten";
    static final String SIGNING = "mitzeichnung";
    static final String DEPUTIES = "vertretung";
    static final String YEAR = "year";
    static final String CHAPTER = "chapter";
    static final String PART = "part";
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    YearChoice choice;

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                entry(10, "menu.chapters", WRITING, Symbol.DOC),
                entry(20, "menu.signing", SIGNING, Symbol.SIGN),
                new MenuEntry(
                        MenuGroup.PERSON,
                        10,
                        TEXTS.get("menu.deputies"),
                        DEPUTIES,
                        Symbol.PEOPLE,
                        Permission.DEPUTY_APPOINT));
    }

    /** A programme in words, such as "2022" or "2022, Nachtrag 1". */
    public static String named(ProgrammeYear year) {
        return year.isAmendment()
                ? TEXTS.get("year.amendment", Integer.toString(year.value()), year.amendment())
                : year.toString();
    }

    /** The address of a chapter. */
    public static String path(ProgrammeYear year, String chapter) {
        return WRITING + "/" + year + "/" + chapter;
    }

    /** The address of a programme's chapters. */
    public static String writing(ProgrammeYear year) {
        return WRITING + "/" + year;
    }

    /** The address of the signing of a programme. */
    public static String signing(ProgrammeYear year) {
        return SIGNING + "/" + year;
    }

    /** The address of the deputies, to appoint one for a programme. */
    static String deputies(ProgrammeYear year) {
        return DEPUTIES + "/" + year;
    }

    /** The address of the edition, which is public and no screen. */
    static String edition(ProgrammeYear year) {
        return "programm/" + year.value();
    }

    /** The address of a part of a programme as it is read before signing. */
    static String reading(ProgrammeYear year, String part) {
        return signing(year) + "/" + part;
    }

    /** The year chosen in the drawer, else the latest; nothing when there is none, or not for this person. */
    public Optional<ProgrammeYear> chosenYear() {
        return choice.year();
    }

    /** The year in an address, else the year chosen in the drawer; nothing when there is none. */
    Optional<ProgrammeYear> year(RouteParameters parameters) {
        Optional<String> named = parameters.get(YEAR);
        if (named.isPresent()) {
            return named.flatMap(ProgrammeYear::of);
        }
        return choice.year();
    }

    private static MenuEntry entry(int position, String label, String path, Symbol symbol) {
        return new MenuEntry(MenuGroup.PROGRAMME, position, TEXTS.get(label), path, symbol, Permission.PROGRAMME_VIEW);
    }
}
