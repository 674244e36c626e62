// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

/** Something the person at the keyboard can mend; the message is one line that says what and how. */
public class StackProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    public StackProblem(String line) {
        super(line);
        this.line = line;
    }

    public StackProblem(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    /** What to print. */
    public String line() {
        return line;
    }
}
