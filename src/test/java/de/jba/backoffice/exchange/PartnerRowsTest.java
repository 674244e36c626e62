// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.contact.PartnerSummary;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.contact.SchoolType;
import de.jba.backoffice.exchange.PlanRow.Change;
import de.jba.backoffice.exchange.PlanRow.Problem;
import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.PartnerId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnerRowsTest {
    private static final AgencyId OWN = new AgencyId("jobcenter");
    private static final PartnerDetails SCHOOL = partner("Schule am Park", PartnerType.SCHOOL, SchoolType.GYMNASIUM);
    private static final PartnerDetails SITE = partner("Haus 7", PartnerType.SITE, null);
    private static final PartnerSummary OTHERS = new PartnerSummary(
            new PartnerId(UUID.randomUUID()),
            new AgencyId("jugendamt"),
            PartnerType.SITE,
            null,
            "Haus 7",
            null,
            null,
            null,
            null,
            List.of(),
            1);
    private static final PartnerDetails BODY = partner("Haus 7", PartnerType.BODY, null);

    @Test
    void rowSaysCellByCellWhatItChanges() {
        PlanRow row = row("Name;Art;Schulform;Anschrift", "schule  am Park;Schule;Gesamtschule;Markt 1 \n 44623 Herne");

        assertThat(row.outcome()).isEqualTo(RowOutcome.CHANGED);
        assertThat(row.record()).isEqualTo(SCHOOL.id().toString());
        assertThat(row.changes())
                .containsExactlyInAnyOrder(
                        new Change(0, "Schule am Park", "schule  am Park"),
                        new Change(2, "Gymnasium", "Gesamtschule"),
                        new Change(3, "", "Markt 1, 44623 Herne"));
    }

    @Test
    void columnThatIsNotThereChangesNothing() {
        assertThat(row("Name", "Schule am Park").outcome()).isEqualTo(RowOutcome.UNCHANGED);
    }

    @Test
    void ofSeveralWithOneNameTheTypeTells() {
        assertThat(row("Name;Art", "Haus 7;Stelle").record())
                .isEqualTo(BODY.id().toString());
        assertThat(addresses(row("Name", "Haus 7"))).containsExactly("A2");
        assertThat(row("Kennung;Stadtbezirk", SITE.id() + ";Eickel").outcome()).isEqualTo(RowOutcome.CHANGED);
    }

    @Test
    void everyCellThatARuleRefusesIsSaid() {
        assertThat(addresses(row("Name;Art;Schulform;Telefon;E-Mail", "Neu;Stelle;Gymnasium;590110;kein Postfach")))
                .containsExactlyInAnyOrder("C2", "D2", "E2");
    }

    @Test
    void wordThatIsNoneIsRefusedWithThosePossible() {
        PlanRow row = row("Name;Art", "Neu;Kirche");

        assertThat(addresses(row)).containsExactly("B2");
        assertThat(row.problems().get(0).message()).contains("Kirche", "Schule, Stelle, Stadtbezirk");
    }

    @Test
    void newPartnerNeedsItsType() {
        assertThat(row("Name;Art", "Neu;Maßnahmeträger").outcome()).isEqualTo(RowOutcome.NEW);
        assertThat(row("Name;Art", "Neu;").outcome()).isEqualTo(RowOutcome.WRONG);
        assertThat(row("Name", "Neu").outcome()).isEqualTo(RowOutcome.WRONG);
    }

    @Test
    void rowOfAnotherAgencyIsRefusedBeforeAnythingIsLookedUp() {
        assertThat(addresses(row("Name;Art;Federführung", "Schule am Park;Schule;Jugendamt")))
                .containsExactly("C2");
        assertThat(addresses(row("Kennung;Name", UUID.randomUUID() + ";Neu"))).containsExactly("A2");
    }

    @Test
    void exportedRowOfAnotherAgencyIsPassedOverUntilItIsEdited() {
        PlanRow row = row("Name;Art;Federführung", "Haus 7;Standort;Jugendamt");

        assertThat(row.outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(row.record()).as("nothing of it is held or changed").isNull();
        assertThat(addresses(row("Name;Art;Federführung", "Haus 8;Standort;Jugendamt")))
                .containsExactly("C2");
        assertThat(addresses(row("Name;Art;Bemerkung;Federführung", "Haus 7;Standort;Neu;Jugendamt")))
                .containsExactly("D2");
    }

    @Test
    void mailboxThatMayMeanTwoThingsIsAskedFor() {
        assertThat(row("Name;Art;E-Mail", "Neu;Stelle;c@exam \n ple.org").outcome())
                .isEqualTo(RowOutcome.NEW);

        PlanRow hyphen = row("Name;Art;E-Mail", "Neu;Stelle;c@exam-\nple.org");
        PlanRow blank = row("Name;Art;E-Mail", "Neu;Stelle;e x@example.org");

        assertThat(List.of(hyphen.outcome(), blank.outcome())).containsOnly(RowOutcome.QUESTION);
        assertThat(hyphen.problems().get(0).suggestions()).containsExactly("c@example.org", "c@exam-ple.org");
        assertThat(blank.problems().get(0).suggestions()).containsExactly("ex@example.org");
    }

    @Test
    void schoolThatBecomesSomethingElseLosesItsKindOnlyWhenThatIsSaid() {
        assertThat(row("Kennung;Art", SCHOOL.id() + ";SITE").outcome()).isEqualTo(RowOutcome.WRONG);
        assertThat(row("Kennung;Art;Schulform", SCHOOL.id() + ";SITE;").outcome())
                .isEqualTo(RowOutcome.CHANGED);
    }

    private static PlanRow row(String heads, String cells) {
        PartnerRows rows = new PartnerRows();
        rows.partners = new PartnerService() {
            @Override
            public List<PartnerDetails> own() {
                return List.of(SCHOOL, SITE, BODY);
            }
        };
        rows.agencies = new AgencyService() {
            @Override
            public List<Agency> activeAgencies() {
                return List.of(
                        new Agency(OWN, "Jobcenter Herne", "JC", LegalCircle.SGB_II),
                        new Agency(new AgencyId("jugendamt"), "Jugendamt", "JA", LegalCircle.SGB_VIII));
            }
        };
        rows.callers = new CallerContext() {
            @Override
            public CurrentUser user() {
                return new CurrentUser("1", "admin", "Verwaltung", OWN.alias(), Set.of(Role.AGENCY_ADMIN));
            }
        };
        ExportColumns shown = new ExportColumns();
        shown.agencies = rows.agencies;
        rows.sheets = new ListSheets() {
            @Override
            Sheet<PartnerSummary> partners(Wanted wanted) {
                return new Sheet<>(
                        "Netzwerk",
                        shown.partners().values().stream().flatMap(List::stream).toList(),
                        List.of(OTHERS));
            }
        };
        List<PlanColumn> columns = PlanColumn.suggested(ImportKind.PARTNERS, List.of(heads.split(";")));
        Map<ImportField, Integer> mapped = new EnumMap<>(ImportField.class);
        for (int i = 0; i < columns.size(); i++) {
            ImportField field = columns.get(i).field();
            assertThat(field).as(columns.get(i).head()).isNotNull();
            mapped.put(field, i);
        }
        List<String> texts = new ArrayList<>(List.of(cells.split(";", -1)));
        return rows.compare(List.of(new Table.Row(2, texts)), mapped).rows().get(0);
    }

    private static List<String> addresses(PlanRow row) {
        return row.problems().stream().map(Problem::address).toList();
    }

    private static PartnerDetails partner(String name, PartnerType type, @Nullable SchoolType schoolType) {
        return new PartnerDetails(
                new PartnerId(UUID.randomUUID()),
                OWN,
                type,
                name,
                null,
                null,
                null,
                schoolType,
                null,
                null,
                false,
                false,
                1);
    }
}
