// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.AnnexService;
import de.jba.backoffice.programme.LiveDeviation;
import de.jba.backoffice.programme.ProgrammeChange.Kind;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lays the annex beside what the own instruments say today, and takes their figures over. */
@ApplicationScoped
class AnnexDesk {
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    AnnexService annex;

    @Inject
    DeviationDesk deviations;

    @Inject
    RolloverDesk rollover;

    @Inject
    ScreenUser user;

    AnnexTable table(ProgrammeDetails programme, boolean changeable, Runnable changed) {
        ProgrammeYear year = programme.key();
        Map<String, LiveDeviation> live = deviations.of(programme).stream()
                .collect(Collectors.toMap(each -> each.instrument().toString(), each -> each));
        AnnexTable table = new AnnexTable(user);
        boolean contributes = changeable && user.may(Permission.CONTRIBUTION_EDIT);
        table.mark(
                rollover.unconfirmed(year).stream()
                        .filter(part -> part.kind() == Kind.ANNEX)
                        .toList(),
                part -> rollover.button(year, part, changed));
        table.show(annex.annex(year), live, row -> {
            if (contributes && user.isOwn(new AgencyId(row.owner()))) {
                return Optional.of(AnnexTable.button(row, live.containsKey(row.instrument()), () -> {
                    takeOver(year, row);
                    changed.run();
                }));
            }
            return Optional.ofNullable(live.get(row.instrument()))
                    .filter(each -> deviations.mayTakeOver())
                    .map(each -> deviations.button(programme, each, changed));
        });
        return table;
    }

    private void takeOver(ProgrammeYear year, AnnexRow row) {
        InstrumentId id = id(row);
        int version = annex.versionOf(year, id).orElse(0);
        AnnexRow taken = annex.contribute(year, id, new Version(version));
        Notices.done(TEXTS.get("annex.taken", taken.name(), CapacityWords.of(taken.capacity())));
    }

    private static InstrumentId id(AnnexRow row) {
        return new InstrumentId(UUID.fromString(row.instrument()));
    }
}
