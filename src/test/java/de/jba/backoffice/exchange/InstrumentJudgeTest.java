// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.exchange.PlanRow.Change;
import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.exchange.file.TableFile;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.places.PlacesBatchService.Known;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetGroup;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InstrumentJudgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate SHOWN = LocalDate.of(2026, 11, 24);
    private static final AgencyId OWN = new AgencyId("jobcenter");
    private static final List<Agency> AGENCIES = List.of(
            new Agency(OWN, "Jobcenter Herne", "JC", LegalCircle.SGB_II),
            new Agency(new AgencyId("jugendamt"), "Jugendamt", "JA", LegalCircle.SGB_VIII));
    private static final InstrumentDetails COACHING = instrument("Coaching", "#BreakUp", "Neustart");
    private static final InstrumentDetails COURSE = instrument("Kurs", "Neustart");

    /** Not what holds today: what the file is of. */
    private static final CapacityPeriod FORTY =
            new CapacityPeriod(CapacityKind.PLACES, 40, null, LocalDate.of(2022, 1, 1), TODAY, confirmed(), null);

    private static final CapacityPeriod FIFTY =
            new CapacityPeriod(CapacityKind.PLACES, 50, null, TODAY, null, confirmed(), null);

    @Test
    void sheetOfPlacesComesBackAsItWent() {
        Sheet<PlacesLine> sheet = sheet();
        for (byte[] file : List.of(CsvFile.write(sheet), XlsxFile.write(sheet))) {
            assertThat(judged(TableFile.read(file)))
                    .extracting(PlanRow::outcome)
                    .containsExactly(RowOutcome.UNCHANGED, RowOutcome.UNCHANGED);
        }
    }

    @Test
    void editedCellOfTheSheetIsThatChangeFromItsDay() {
        String edited = new String(CsvFile.write(sheet()), StandardCharsets.UTF_8).replaceFirst(";40;", ";38;");

        PlanRow row =
                judged(TableFile.read(edited.getBytes(StandardCharsets.UTF_8))).get(0);

        assertThat(row.changes()).containsExactly(new Change(5, "40", "38"));
    }

    @Test
    void rowOfAnotherAgencyIsPassedOverUntilItIsEdited() {
        String file =
                "Bezeichnung;Plätze am 24.11.2026;Einheit;Stand;Federführung\nBeratung;40;Plätze;bestätigt;Jugendamt";

        assertThat(judged(csv(file)).get(0).outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(judged(csv(file)).get(0).record()).isNull();
        assertThat(judged(csv(file.replace("40", "41"))).get(0).problems())
                .extracting(PlanRow.Problem::rule)
                .containsExactly("row.otherOwner");
    }

    @Test
    void instrumentIsFoundByAnotherNameThatItAloneHas() {
        List<PlanRow> rows =
                judged(csv("Bezeichnung;Kapazität\n#breakup;12 Plätze\nNeustart;12 Plätze\nNiemand;1 Platz"));

        assertThat(rows.get(0).record()).isEqualTo(COACHING.id().toString());
        assertThat(rows.get(0).outcome()).isEqualTo(RowOutcome.CHANGED);
        assertThat(rows.get(1).problems().get(0).rule()).isEqualTo("row.severalAliases");
        assertThat(rows.get(2).problems().get(0).rule()).isEqualTo("row.unknownInstrument");
    }

    @Test
    void negativeNumberAndOnePlaceAreSaidAsPeopleDo() {
        List<PlanRow> rows = judged(csv("Bezeichnung;Kapazität\nCoaching;-3 Plätze\nKurs;1"));

        assertThat(rows.get(0).problems().get(0).message()).contains("nicht negativ");
        assertThat(rows.get(1).problems().get(0).suggestions()).containsExactly("1 Platz");
    }

    @Test
    void tableWithoutAnyKnownHeadSaysSo() {
        Table table = csv("Wer;Wo\nx;y");
        List<PlanColumn> columns =
                PlanColumn.suggested(ImportKind.PLACES, table.heads().cells());

        assertThat(new ImportKinds()
                        .compare(ImportKind.PLACES, table.rows(), columns)
                        .rows()
                        .get(0)
                        .problems())
                .extracting(PlanRow.Problem::rule)
                .containsExactly("import.noColumn");
    }

    @Test
    void textThatIsAPdfIsRefusedAsOne() {
        assertThatThrownBy(() -> csv("%PDF-1.7\nx")).hasMessageContaining("file.pdf");
    }

    private static Table csv(String text) {
        return TableFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PlanRow> judged(Table table) {
        List<PlanColumn> columns =
                PlanColumn.suggested(ImportKind.PLACES, table.heads().cells());
        Map<ImportField, Integer> mapped = new EnumMap<>(ImportField.class);
        for (int i = 0; i < columns.size(); i++) {
            ImportField field = columns.get(i).field();
            if (field != null) {
                mapped.put(field, i);
            }
        }
        CurrentUser user = new CurrentUser("1", "admin", "Verwaltung", OWN.alias(), Set.of(Role.AGENCY_ADMIN));
        InstrumentJudge judge = new InstrumentJudge(
                true,
                new OwnAgency(user, AGENCIES),
                new Listed(ImportKind.PLACES, mapped.keySet(), InstrumentJudgeTest::sheet),
                List.of(),
                List.of(),
                List.of(COACHING, COURSE),
                Map.of(COACHING.id(), new Known(List.of(FIFTY, FORTY), List.of())),
                List.of(),
                PlanColumn.day(columns),
                TODAY);
        return table.rows().stream()
                .map(row -> judge.judge(new Line(row, mapped)).row())
                .toList();
    }

    private static Sheet<PlacesLine> sheet() {
        PlacesColumns columns = new PlacesColumns();
        columns.agencies = new AgencyService() {
            @Override
            public List<Agency> activeAgencies() {
                return AGENCIES;
            }
        };
        SheetRequest request = SheetRequest.of(TODAY, SHOWN, null, SheetFilter.ALL, PageRequest.first());
        return new Sheet<>(
                "Plätze",
                columns.of(request),
                List.of(line("Coaching", OWN), line("Beratung", new AgencyId("jugendamt"))));
    }

    private static PlacesLine line(String name, AgencyId owner) {
        return new PlacesLine(
                new InstrumentId(UUID.randomUUID()),
                name,
                null,
                owner,
                List.of(),
                List.of(LegalCircle.SGB_II),
                TargetGroup.U25,
                SheetGroup.values()[0],
                FORTY,
                FIFTY,
                List.of(),
                12,
                null,
                List.of(),
                30.0,
                FORTY,
                0,
                true,
                1);
    }

    private static CapacityStatus confirmed() {
        return CapacityStatus.CONFIRMED;
    }

    private static InstrumentDetails instrument(String name, String... aliases) {
        return new InstrumentDetails(
                new InstrumentId(UUID.randomUUID()),
                name,
                null,
                List.of(aliases),
                OWN,
                List.of(),
                List.of(LegalCircle.SGB_II),
                TargetGroup.U25,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                false,
                false,
                1);
    }
}
