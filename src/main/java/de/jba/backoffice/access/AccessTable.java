// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access;

import de.jba.backoffice.access.PersonAccess.Recertification;
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

/** The people and their access as a table: CSV after RFC 4180 in UTF-8, several values in a cell separated by a bar. */
final class AccessTable {
    private static final String VALUES = "|";

    private AccessTable() {}

    static byte[] write(List<PersonAccess> people) {
        StringWriter target = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target)) {
            csv.writeRecord(
                    "username",
                    "name",
                    "agencies",
                    "roles",
                    "enabled",
                    "objection",
                    "lastSignIn",
                    "keep",
                    "note",
                    "recertifiedBy",
                    "recertifiedAt",
                    "due");
            for (PersonAccess person : people) {
                csv.writeRecord(cells(person).map(SpreadsheetCell::disarmed).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(PersonAccess person) {
        Recertification said = person.recertification();
        return Stream.of(
                person.username(),
                person.name(),
                String.join(VALUES, person.agencies()),
                String.join(VALUES, person.roles()),
                String.valueOf(person.enabled()),
                text(person.objection()),
                text(person.lastSignIn()),
                said == null ? "" : String.valueOf(said.keep()),
                said == null ? "" : text(said.note()),
                said == null ? "" : said.function(),
                said == null ? "" : said.decidedAt().toString(),
                person.due().toString());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
