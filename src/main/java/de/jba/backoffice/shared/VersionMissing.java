// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/** A change came without the version it is based on; nothing of it was stored. */
public final class VersionMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VersionMissing() {
        super("no version given");
    }
}
