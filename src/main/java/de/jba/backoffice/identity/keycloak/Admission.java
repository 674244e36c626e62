// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.identity.keycloak.NotAdmitted.Reason;
import de.jba.backoffice.shared.AgencyId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is let in, by the rules that come with the table of permissions: a role, exactly one agency (an auditor
 * or editor may have none), and no auditor who also writes.
 */
final class Admission {
    private static final Set<Role> WITHOUT_AGENCY = EnumSet.of(Role.AUDITOR, Role.PROGRAMME_EDITOR);
    private static final Set<Role> BESIDE_AUDITOR = EnumSet.of(Role.AUDITOR, Role.READER);

    private final String client;

    Admission(String client) {
        this.client = client;
    }

    /**
     * The person of a token that was found valid.
     *
     * @throws NotAdmitted when roles and agencies do not fit the rules
     */
    CurrentUser admit(JWTClaimsSet token) throws NotAdmitted {
        Set<Role> roles = roles(token);
        List<String> agencies = agencies(token);
        Optional<Reason> objection = objection(roles, agencies);
        if (objection.isPresent()) {
            throw new NotAdmitted(objection.get());
        }
        String username = text(token, "preferred_username").orElse(token.getSubject());
        return new CurrentUser(
                token.getSubject(),
                username,
                text(token, "name").orElse(username),
                agencies.isEmpty() ? null : agency(agencies.get(0)),
                roles);
    }

    /** Why somebody with these roles and organisations is not let in; empty when they are. */
    static Optional<Reason> objection(Set<Role> roles, List<String> agencies) {
        if (roles.isEmpty()) {
            return Optional.of(Reason.NO_ROLE);
        }
        if (roles.contains(Role.AUDITOR) && !BESIDE_AUDITOR.containsAll(roles)) {
            return Optional.of(Reason.AUDITOR_WRITES);
        }
        if (agencies.size() > 1) {
            return Optional.of(Reason.TWO_AGENCIES);
        }
        return agencies.isEmpty() && !WITHOUT_AGENCY.containsAll(roles)
                ? Optional.of(Reason.NO_AGENCY)
                : Optional.empty();
    }

    private static String agency(String alias) throws NotAdmitted {
        try {
            return new AgencyId(alias).alias();
        } catch (IllegalArgumentException e) {
            throw new NotAdmitted(Reason.UNKNOWN_AGENCY);
        }
    }

    private Set<Role> roles(JWTClaimsSet token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (token.getClaim("resource_access") instanceof Map<?, ?> clients
                && clients.get(client) instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            names.stream()
                    .flatMap(name -> Role.of(String.valueOf(name)).stream())
                    .filter(role -> role != Role.ANONYMOUS)
                    .forEach(roles::add);
        }
        return roles;
    }

    /** Keycloak writes the aliases as a list, or as the keys of a map when it adds attributes. */
    private static List<String> agencies(JWTClaimsSet token) {
        @Nullable Object claim = token.getClaim("organization");
        if (claim instanceof Map<?, ?> byAlias) {
            return byAlias.keySet().stream().map(String::valueOf).distinct().toList();
        }
        if (claim instanceof Collection<?> aliases) {
            return aliases.stream().map(String::valueOf).distinct().toList();
        }
        return claim instanceof String alias ? List.of(alias) : List.of();
    }

    private static Optional<String> text(JWTClaimsSet token, String claim) {
        return token.getClaim(claim) instanceof String value && !value.isBlank()
                ? Optional.of(value.strip())
                : Optional.empty();
    }
}
