// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.sharing.AccessRow;
import java.util.function.Predicate;

/** What people may do with a record: a column of the table of access. */
enum Right {
    VIEW(AccessRow::view),
    COMMENT(AccessRow::comment),
    EDIT(AccessRow::edit),
    PERSONAL(AccessRow::viewPersonal),
    SHARE(AccessRow::share);

    private final Predicate<AccessRow> given;

    Right(Predicate<AccessRow> given) {
        this.given = given;
    }

    boolean in(AccessRow row) {
        return given.test(row);
    }
}
