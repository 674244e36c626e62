// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with a row on each line (RFC 4180), its cells divided by semicolons, commas or tabs, in UTF-8, in UTF-16 with a
 * byte order mark, or in the character set of older German Excels.
 */
final class CsvTable {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|\\uFFFD");
    private static final Pattern DISARMED = Pattern.compile("'(?=[=+\\-@＝＋－＠])");
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private CsvTable() {}

    static Table read(byte[] file) {
        String text = text(file);
        if (NO_TEXT.matcher(text).find()) {
            throw Refused.because("file.noTable");
        }
        TableBuilder table = new TableBuilder();
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord line : lines) {
                table.add(
                        ++number,
                        line.getFields().stream()
                                .map(cell -> DISARMED.matcher(cell).lookingAt() ? cell.substring(1) : cell)
                                .toList());
            }
        } catch (CsvParseException e) {
            throw Refused.because("file.damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.table();
    }

    private static String text(byte[] file) {
        if (file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                || file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
            return withoutMark(decoded(file, StandardCharsets.UTF_16));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return decoded(file, WINDOWS);
        }
    }

    private static String decoded(byte[] file, Charset charset) {
        return new String(file, charset);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** What divides the first line most often, outside of quotes. */
    private static char separator(String text) {
        String first = text.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        separator -> first.chars().filter(c -> c == separator).count()))
                .filter(separator -> first.indexOf(separator) >= 0)
                .orElse(';');
    }
}
