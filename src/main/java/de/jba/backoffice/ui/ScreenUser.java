// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.cdi.annotation.VaadinSessionScoped;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The person in front of the screen, and the agencies whose names and markers they read. */
@VaadinSessionScoped
public class ScreenUser implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    @Inject
    transient CallerContext callers;

    @Inject
    transient AgencyService agencyService;

    private transient Map<AgencyId, Agency> agencies = Map.of();

    @PostConstruct
    void remember() {
        agencies = agencyService.activeAgencies().stream()
                .collect(Collectors.toUnmodifiableMap(Agency::id, Function.identity()));
    }

    /** The person, with the roles they have now. */
    public CurrentUser user() {
        return callers.user();
    }

    /** Whether the person has this action on any record: by the table of permissions, or lent. */
    public boolean may(Permission permission) {
        return callers.may(permission);
    }

    /** Does something with a reason that goes into the log with every change it makes. */
    public <T> T giving(String reason, Supplier<T> work) {
        return callers.withReason(reason, work);
    }

    /** Whether the person acts for that agency. */
    public boolean isOwn(AgencyId agency) {
        return user().agency().filter(agency::equals).isPresent();
    }

    /** The active agency of that name. */
    public Optional<Agency> agency(AgencyId agency) {
        return Optional.ofNullable(agencies.get(agency));
    }

    /** All active agencies, in the order of their markers. */
    public List<Agency> agencies() {
        return agencies.values().stream()
                .sorted(Comparator.comparing(Agency::marker))
                .toList();
    }

    /** The active agencies to choose from. */
    public List<FilterChip.Choice> agencyChoices() {
        return agencies().stream()
                .map(agency -> new FilterChip.Choice(agency.id().alias(), agency.name()))
                .toList();
    }

    /** What the person is, in words. */
    public String function() {
        return TEXTS.get(mainRole());
    }

    /** The weightiest of the person's roles; managing shares only comes on top of another one. */
    Role mainRole() {
        return user().roles().stream()
                .max(Comparator.comparing((Role role) -> role != Role.SHARE_MANAGER)
                        .thenComparing(Role::ordinal))
                .orElseThrow();
    }

    /** For whom the person acts, in words. */
    public String agencyName() {
        return user().agency().flatMap(this::agency).map(Agency::name).orElseGet(() -> TEXTS.get("shell.wholeJba"));
    }
}
