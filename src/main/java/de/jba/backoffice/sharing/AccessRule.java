// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

/** Why somebody sees a record. */
public enum AccessRule {
    /** It is their agency's. */
    OWNER,
    /** Their agency takes part in the instrument. */
    PARTICIPATING,
    /** It is shared with their agency. */
    SHARE,
    /** It is shared with the whole JBA. */
    JBA_WIDE,
    /** They see an instrument that names it. */
    NAMING_INSTRUMENT,
    /** They audit; what they read is in the log. */
    AUDITOR
}
