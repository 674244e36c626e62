// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.opendata;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.programme.ProgrammeContent.ContactContent;
import de.jba.backoffice.shared.SpreadsheetCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The annex as a table: CSV after RFC 4180 in UTF-8, one line per instrument, several values in a cell separated by
 * {@code |}. A cell that a spreadsheet would take for a formula starts with an apostrophe.
 */
public final class AnnexTable {
    private static final String VALUES = "|";

    private AnnexTable() {}

    /** The table of a content. */
    public static byte[] write(ProgrammeContent content) {
        StringWriter target = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target)) {
            csv.writeRecord(
                    "programmeYear",
                    "number",
                    "instrument",
                    "name",
                    "abbreviation",
                    "aliases",
                    "targetGroup",
                    "legalCircles",
                    "owner",
                    "participating",
                    "capacityKind",
                    "places",
                    "region",
                    "validFrom",
                    "explanation",
                    "legalBasis",
                    "subOffers",
                    "contactFunction",
                    "contactMailbox",
                    "contactPhone",
                    "fallbackContact",
                    "withdrawnBy");
            for (AnnexRow row : content.annex()) {
                csv.writeRecord(
                        cells(content, row).map(SpreadsheetCell::disarmed).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(ProgrammeContent content, AnnexRow row) {
        CapacityContent capacity = row.capacity();
        ContactContent contact = row.contact();
        return Stream.of(
                String.valueOf(content.programmeYear()),
                String.valueOf(row.number()),
                row.instrument(),
                row.name(),
                text(row.abbreviation()),
                list(row.aliases()),
                row.targetGroup(),
                list(row.legalCircles()),
                row.owner(),
                list(row.participating()),
                capacity.kind(),
                text(capacity.places()),
                text(capacity.region()),
                text(capacity.validFrom()),
                text(row.explanation()),
                text(row.legalBasis()),
                list(row.subOffers()),
                contact == null ? "" : text(contact.function()),
                contact == null ? "" : text(contact.mailbox()),
                contact == null ? "" : text(contact.phone()),
                String.valueOf(contact == null),
                text(row.withdrawnBy()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String list(List<String> values) {
        return String.join(VALUES, values);
    }
}
