// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

/** Something the person at the keyboard can mend; the message is one line that says what and how. */
public class StackProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackProblem(String message) {
        super(message);
    }

    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
