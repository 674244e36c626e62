// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.publication.Programme2022;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnexTableTest {
    @Test
    void holdsEveryInstrument() {
        List<NamedCsvRecord> rows = read(Programme2022.content());

        assertThat(rows).hasSize(26);
        NamedCsvRecord school = rows.get(11);
        assertThat(school.getField("name")).isEqualTo("Produktionsschule NRW");
        assertThat(school.getField("legalCircles")).isEqualTo("SGB_II|SGB_III");
        assertThat(school.getField("places")).isEqualTo("18");
        assertThat(school.getField("region")).isEqualTo("Agenturbezirk Bochum");
        assertThat(rows.get(12).getField("fallbackContact")).isEqualTo("true");
    }

    @Test
    void disarmsWhatASpreadsheetWouldRun() {
        List<String> hostile = List.of("=1+1", "+49", "-2", "@SUM(A1)", "\tx", "＝1");
        for (String text : hostile) {
            assertThat(read(named(text)).get(0).getField("name")).isEqualTo("'" + text);
        }
    }

    @Test
    void keepsQuotesCommasAndLines() {
        String text = "A \"B\", C\r\nD;E";

        assertThat(read(named(text)).get(0).getField("name")).isEqualTo(text);
    }

    private static ProgrammeContent named(String name) {
        return Programme2022.withAnnex(
                Programme2022.content(),
                List.of(new AnnexRow(
                        1,
                        "id",
                        name,
                        null,
                        List.of(),
                        "U25",
                        List.of(),
                        "jobcenter",
                        List.of(),
                        new CapacityContent("INDIVIDUAL_NEED", null, null, null),
                        null,
                        null,
                        List.of(),
                        null)));
    }

    private static List<NamedCsvRecord> read(ProgrammeContent content) {
        return CsvReader.builder()
                .ofNamedCsvRecord(new String(AnnexTable.write(content), StandardCharsets.UTF_8))
                .stream()
                .toList();
    }
}
