// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may enter, as Keycloak has it, and what the leads said of it.
 *
 * @param subject Keycloak's identifier of the person
 * @param username the name used to sign in
 * @param name the person's function
 * @param enabled whether Keycloak lets them sign in
 * @param agencies aliases of the organisations they belong to
 * @param roles the client roles, as Keycloak names them
 * @param objection the rule that this combination breaks, such as {@code AUDITOR_WRITES}, or null
 * @param lastSignIn the last sign-in that Keycloak still knows of, or null
 * @param recertification what a lead of the own agency said last, or null
 * @param saidThisQuarter whether a lead said it in this quarter
 * @param due until when a lead is to say it next
 */
public record PersonAccess(
        String subject,
        String username,
        String name,
        boolean enabled,
        List<String> agencies,
        List<String> roles,
        @Nullable String objection,
        @Nullable Instant lastSignIn,
        @Nullable Recertification recertification,
        boolean saidThisQuarter,
        LocalDate due) {
    /** The one agency of the person, or null. */
    @JsonProperty
    public @Nullable String agency() {
        return agencies.size() == 1 ? agencies.get(0) : null;
    }

    /** Whether the access stands as it is and nobody said so this quarter. */
    @JsonIgnore
    public boolean isOpen() {
        return enabled && objection == null && !saidThisQuarter;
    }

    /**
     * What a lead said of somebody's access.
     *
     * @param keep whether the access stays
     * @param note why not, or a remark
     * @param function who said it, by function
     * @param decidedAt when
     */
    public record Recertification(boolean keep, @Nullable String note, String function, Instant decidedAt) {}
}
