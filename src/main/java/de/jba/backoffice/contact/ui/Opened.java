// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ShareableId;

/**
 * A stored contact or network partner as the pane shows it.
 *
 * @param <E> the record as it is entered
 * @param title what it is called on screen
 * @param coMaintained whether it is another agency's, and a share lets the person edit it
 * @param version the version to make a change on
 */
record Opened<E>(
        ShareableId id, AgencyId owner, String title, boolean coMaintained, boolean archived, int version, E entry) {}
