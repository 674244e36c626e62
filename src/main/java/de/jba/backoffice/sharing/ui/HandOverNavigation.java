// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.sharing.HandOverService;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.RecordAddress;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The address of the hand-overs; in the menu of those who offer and those who accept. */
@ApplicationScoped
public class HandOverNavigation implements MenuContribution, RecordAddress {
    static final String PATH = "uebergaben";
    private static final Texts TEXTS = Texts.of("sharing");

    @Inject
    CallerContext callers;

    @Inject
    HandOverService handOvers;

    @Override
    public List<MenuEntry> menu() {
        Permission permission = callers.user().may(Permission.INSTRUMENT_ACCEPT_HANDOVER)
                ? Permission.INSTRUMENT_ACCEPT_HANDOVER
                : Permission.INSTRUMENT_HANDOVER;
        return List.of(new MenuEntry(
                MenuGroup.WORK, 40, TEXTS.get("handOver.list"), PATH, Symbol.ARROW, permission, handOvers::waiting));
    }

    @Override
    public Optional<String> address(String kind, UUID id) {
        return kind.equals("handover") ? Optional.of(PATH) : Optional.empty();
    }
}
