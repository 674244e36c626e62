// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.Arrays;

/** A file that somebody brings. What it is, its content says; its name counts for nothing. */
public final class TableFile {
    /** The most bytes that are taken. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableFile() {}

    /**
     * The table in it: of a workbook the first sheet.
     *
     * @throws BusinessRuleViolation when it is no table that is taken
     */
    public static Table read(byte[] file) {
        if (file.length == 0) {
            throw Refused.because("file.empty");
        }
        if (file.length > MAX_BYTES) {
            throw Refused.because("file.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        if (startsWith(file, OLD_OR_LOCKED)) {
            throw Refused.because("file.oldOrLocked");
        }
        if (startsWith(file, PDF)) {
            throw Refused.because("file.pdf");
        }
        return startsWith(file, ZIP) ? Workbook.read(file) : CsvTable.read(file);
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }
}
