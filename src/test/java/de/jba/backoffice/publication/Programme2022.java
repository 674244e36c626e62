// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.ProgrammeContent.ComparisonValue;
import de.jba.backoffice.programme.ProgrammeContent.ContactContent;
import de.jba.backoffice.programme.ProgrammeContent.FrontDesk;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import de.jba.backoffice.shared.AgencyId;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The real programme of 2022 as a content to renderwith the texts of the demo. */
public final class Programme2022 {
    private static final Properties EXPLANATIONS = new Properties();

    static {
        try {
            EXPLANATIONS.load(new StringReader(text("explanations.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Programme2022() {}

    public static ProgrammeContent content() {
        return new ProgrammeContent(
                2022,
                "Ausbildungs- und Integrationsprogramm",
                LocalDate.of(2022, 3, 31),
                List.of(
                        new PartnerAgency(new AgencyId("arbeitsagentur"), "Agentur für Arbeit Herne", "SGB_III"),
                        new PartnerAgency(new AgencyId("jobcenter"), "Jobcenter Herne", "SGB_II"),
                        new PartnerAgency(new AgencyId("jugendamt"), "Stadt Herne – Jugendamt", "SGB_VIII")),
                new FrontDesk("Jugendberufsagentur Herne", "02323 590-110", "jba@herne.de", "https://www.jba-herne.de"),
                rows("chapters").stream().map(Programme2022::chapter).toList(),
                rows("indicators").stream().map(Programme2022::indicator).toList(),
                rows("instruments").stream().map(Programme2022::instrument).toList());
    }

    /** The same programme with other chapter texts, in turn. */
    public static ProgrammeContent withBodies(String... bodies) {
        ProgrammeContent content = content();
        List<ChapterContent> chapters = content.chapters();
        return withChapters(
                content,
                IntStream.range(0, chapters.size())
                        .mapToObj(i -> new ChapterContent(
                                chapters.get(i).id(),
                                chapters.get(i).number(),
                                chapters.get(i).title(),
                                bodies[i % bodies.length]))
                        .toList());
    }

    public static ProgrammeContent withChapters(ProgrammeContent content, List<ChapterContent> chapters) {
        return new ProgrammeContent(
                content.programmeYear(),
                content.title(),
                content.asOf(),
                content.agencies(),
                content.frontDesk(),
                chapters,
                content.indicators(),
                content.annex());
    }

    public static ProgrammeContent withAnnex(ProgrammeContent content, List<AnnexRow> annex) {
        return new ProgrammeContent(
                content.programmeYear(),
                content.title(),
                content.asOf(),
                content.agencies(),
                content.frontDesk(),
                content.chapters(),
                content.indicators(),
                annex);
    }

    private static ChapterContent chapter(NamedCsvRecord row) {
        String number = row.getField("number");
        return new ChapterContent(id("chapter", number), number, row.getField("title"), sampleText(number));
    }

    private static String sampleText(String number) {
        String plain = text("chapters/" + number + ".md");
        return switch (number) {
            case "Anlage" -> "";
            case "2.2" ->
                plain
                        + "\nWas daraus folgt, beschreibt [Kapitel 3.2](#kapitel-3-2); die Angebote zeigt die [Anlage](#anlage).";
            case "3.1" -> plain + """

                    - Netzwerke auf Stadtebene, zum Beispiel das Herner Bündnis für Arbeit
                    - Stadtbezirkskonferenzen, zweimal im Jahr
                      - Eickel und Wanne
                      - Sodingen und Herne-Mitte

                    1. Bedarf feststellen
                    2. Hilfe planen
                    3. Wirkung prüfen
                    """;
            case "3.2.2" -> plain + """

                    ### Sprechzeiten

                    | Schulform | Sprechstunde | Schulen |
                    |---|:---:|---:|
                    | Gesamtschulen | wöchentlich | 3 |
                    | Berufskollegs | nach *Vereinbarung* | 4 |

                    > Beratung ist freiwillig und vertraulich.

                    Mehr unter [Jugendberufsagentur Herne](https://www.jba-herne.de).
                    """;
            default -> plain;
        };
    }

    private static IndicatorContent indicator(NamedCsvRecord row) {
        String reference = row.getField("reference");
        return new IndicatorContent(
                row.getField("key"),
                row.getField("chapter"),
                row.getField("label"),
                row.getField("value"),
                row.getField("unit"),
                switch (reference) {
                    case "latest" -> "2021";
                    case "annual mean" -> "Jahresdurchschnitt 2020";
                    default -> reference;
                },
                row.getField("source").isEmpty() ? "Statistik der Bundesagentur für Arbeit" : row.getField("source"),
                values(row.getField("comparison")).stream()
                        .map(pair -> pair.split("="))
                        .map(pair -> new ComparisonValue(pair[0], pair[1]))
                        .toList());
    }

    private static AnnexRow instrument(NamedCsvRecord row) {
        String kind = row.getField("capacity_kind");
        String places = row.getField("places");
        return new AnnexRow(
                Integer.parseInt(row.getField("nr")),
                id("instrument", row.getField("nr")),
                row.getField("name"),
                orNull(row.getField("abbreviation")),
                row.getField("nr").equals("8") ? List.of("#BreakUp") : List.of(),
                row.getField("target_group"),
                values(row.getField("legal_circles")),
                row.getField("owner"),
                values(row.getField("participating")),
                new CapacityContent(
                        kind,
                        places.isEmpty() ? null : Integer.valueOf(places),
                        orNull(row.getField("region")),
                        LocalDate.of(2022, 1, 1)),
                EXPLANATIONS.getProperty(row.getField("nr")),
                orNull(row.getField("legal_basis")),
                values(row.getField("sub_offers")),
                row.getField("mailbox").isEmpty()
                        ? null
                        : new ContactContent("Funktionspostfach", row.getField("mailbox"), null));
    }

    private static String id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static String text(String name) {
        try (InputStream file = Programme2022.class.getResourceAsStream("/demo/" + name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(Programme2022.class.getResourceAsStream("/demo/" + name + ".csv")),
                        StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
