// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

/** A parameter of the query is unknown or cannot be read. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    public BadParameter(String parameter) {
        super(parameter);
        this.parameter = parameter;
    }

    /** Its name in the query. */
    public String parameter() {
        return parameter;
    }
}
