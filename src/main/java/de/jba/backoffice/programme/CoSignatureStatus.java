// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

/** Whether an agency's signature counts. */
public enum CoSignatureStatus {
    /** The agency has not signed. */
    OPEN,
    /** It is on the current revision and stands. */
    VALID,
    /** The content has changed since it was given. */
    VOID,
    /** The agency took it back. */
    WITHDRAWN
}
