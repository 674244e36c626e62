// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.shared.AgencyId;
import java.io.Serializable;
import java.util.UUID;

/**
 * The record that a pane shows, as far as a tab of another capability needs to know it.
 *
 * @param kind what it is, as the log names it: {@code instrument}, {@code contact}, {@code partner}
 * @param owner the agency it belongs to
 * @param title what it is called on screen
 * @param version the version to make a change on
 * @param changed tells the pane that the tab changed the record or its own count; the pane then reads the record anew
 *     and keeps what is entered in it
 */
public record ShownRecord(String kind, UUID id, AgencyId owner, String title, int version, SerializableRunnable changed)
        implements Serializable {}
