// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentPlacesService;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.programme.AnnexService;
import de.jba.backoffice.programme.ProgrammeChange.Kind;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lays the annex beside what the own instruments say today, and takes their figures over. */
@ApplicationScoped
class AnnexDesk {
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    AnnexService annex;

    @Inject
    InstrumentPlacesService places;

    @Inject
    RolloverDesk rollover;

    @Inject
    ScreenUser user;

    AnnexTable table(ProgrammeYear year, boolean changeable, Runnable changed) {
        List<AnnexRow> rows = annex.annex(year);
        AnnexTable table = new AnnexTable(user);
        table.onTakeOver(row -> {
            takeOver(year, row);
            changed.run();
        });
        table.mark(
                rollover.unconfirmed(year).stream()
                        .filter(part -> part.kind() == Kind.ANNEX)
                        .toList(),
                part -> rollover.button(year, part, changed));
        table.show(rows, changeable && user.may(Permission.CONTRIBUTION_EDIT) ? live(rows) : Map.of());
        return table;
    }

    private void takeOver(ProgrammeYear year, AnnexRow row) {
        InstrumentId id = id(row);
        int version = annex.versionOf(year, id).orElse(0);
        AnnexRow taken = annex.contribute(year, id, new Version(version));
        Notices.done(TEXTS.get("annex.taken", taken.name(), CapacityWords.of(taken.capacity())));
    }

    /** What is contributed is the latest confirmed value, so that is what is compared. */
    private Map<String, String> live(List<AnnexRow> rows) {
        Map<String, String> live = new HashMap<>();
        rows.stream()
                .filter(row -> user.isOwn(new AgencyId(row.owner())))
                .forEach(row -> places.places(id(row)).stream()
                        .filter(period -> period.status() == CapacityStatus.CONFIRMED)
                        .findFirst()
                        .map((CapacityPeriod period) -> CapacityWords.of(period))
                        .ifPresent(words -> live.put(row.instrument(), words)));
        return live;
    }

    private static InstrumentId id(AnnexRow row) {
        return new InstrumentId(UUID.fromString(row.instrument()));
    }
}
