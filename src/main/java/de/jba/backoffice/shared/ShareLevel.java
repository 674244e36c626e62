// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/** How far a share lets another agency go; each level includes the ones before it. */
public enum ShareLevel {
    /** See the record and its places. */
    READ,
    /** Comment on it as well. */
    COMMENT,
    /** Change it and its places as well; it stays the owner's. */
    EDIT;

    /** Whether this level goes as far as {@code wanted}. */
    public boolean includes(ShareLevel wanted) {
        return compareTo(wanted) >= 0;
    }
}
