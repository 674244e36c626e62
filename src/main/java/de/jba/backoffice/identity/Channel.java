// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

/** The way by which a change came in; it stands in the audit log. */
public enum Channel {
    SCREEN,
    API,
    SYSTEM
}
