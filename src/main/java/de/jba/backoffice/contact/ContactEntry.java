// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import org.jspecify.annotations.Nullable;

/**
 * A contact as it is entered.
 *
 * @param function what the people there do, such as "Team 621"; null takes the mailbox's name
 * @param mailbox e-mail address of the functional mailbox
 * @param phone telephone number in E.164, such as +492323590110, or null
 */
public record ContactEntry(
        @Nullable String function,
        @Nullable String mailbox,
        @Nullable String phone) {}
