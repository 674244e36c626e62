// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.programme.Unit;
import de.jba.backoffice.ui.Texts;
import java.util.Arrays;

/** Stored values that are constants, in words; everything else as it stands. */
final class Words {
    private static final Texts TEXTS = Texts.of("programme");

    private Words() {}

    static String of(String stored) {
        if (Arrays.stream(CapacityKind.values()).anyMatch(kind -> kind.name().equals(stored))
                && !stored.equals("PLACES")) {
            return TEXTS.get(CapacityKind.valueOf(stored));
        }
        if (Arrays.stream(Unit.values()).anyMatch(unit -> unit.name().equals(stored))) {
            return TEXTS.get(Unit.valueOf(stored));
        }
        return Figures.reference(stored);
    }
}
