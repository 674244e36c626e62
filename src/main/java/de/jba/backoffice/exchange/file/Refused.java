// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import de.jba.backoffice.shared.BusinessRuleViolation;

/** Why a file is not taken, in a sentence for people. */
final class Refused {
    private static final String FIELD = "file";

    private Refused() {}

    static BusinessRuleViolation because(String rule, Object... arguments) {
        return new BusinessRuleViolation("exchange", rule, FIELD, arguments);
    }

    static BusinessRuleViolation at(String rule, String address, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = address;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return because(rule, arguments);
    }
}
