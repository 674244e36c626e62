// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.HandOverDetails;
import de.jba.backoffice.sharing.HandOverService;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.RecordActions;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Offers an own instrument to another agency from its pane, and says so while the offer is open. */
@ApplicationScoped
public class HandOverActions implements RecordActions {
    private static final Texts TEXTS = Texts.of("sharing");

    @Inject
    HandOverService handOvers;

    @Inject
    ScreenUser user;

    @Inject
    Clock clock;

    @Override
    public List<Action> actions(ShownRecord shown) {
        if (!isOwn(shown)
                || !user.may(Permission.INSTRUMENT_HANDOVER)
                || open(shown).isPresent()) {
            return List.of();
        }
        return List.of(new Action(
                TEXTS.get("handOver.action"), () -> new HandOverDialog(handOvers, user, clock, shown).open()));
    }

    @Override
    public Optional<Component> note(ShownRecord shown) {
        return isOwn(shown) ? open(shown).map(offer -> note(shown, offer)) : Optional.empty();
    }

    @Override
    public boolean hears(RecordsChanged changed, ShownRecord shown) {
        return isOwn(shown) && changed.concerns("handover", shown.id());
    }

    private Component note(ShownRecord shown, HandOverDetails offer) {
        String sentence = TEXTS.get(
                "handOver.note", ShareWords.agency(user, offer.agency().alias()), HandOverWords.day(offer.until()));
        if (!user.may(Permission.INSTRUMENT_HANDOVER)) {
            return new NoteBar(StateBadge.Tone.NEUTRAL, sentence);
        }
        return new NoteBar(
                StateBadge.Tone.NEUTRAL,
                sentence,
                new Button(TEXTS.get("handOver.takeBack"), click -> takeBack(shown)));
    }

    private void takeBack(ShownRecord shown) {
        try {
            handOvers.takeBack(new InstrumentId(shown.id()), new Version(shown.version()));
            Notices.done(TEXTS.get("handOver.takenBack"));
        } catch (StaleRecord | RecordNotFound changed) {
            Notices.failure(TEXTS.get("stale"));
        }
        shown.changed().run();
    }

    private boolean isOwn(ShownRecord shown) {
        return shown.kind().equals("instrument") && user.isOwn(shown.owner());
    }

    private Optional<HandOverDetails> open(ShownRecord shown) {
        return handOvers.openOffer(new InstrumentId(shown.id()));
    }
}
