// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import de.jba.backoffice.identity.KnownPerson;
import de.jba.backoffice.identity.People;
import de.jba.backoffice.identity.PeopleUnavailable;
import de.jba.backoffice.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads accounts, roles, organisations and last sign-ins from Keycloak's administration; what was read serves a while. */
@ApplicationScoped
public class KeycloakPeople implements People {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int STEP = 100;

    @Inject
    KeycloakRealm realm;

    @Inject
    Clock clock;

    private List<KnownPerson> known = List.of();
    private Instant knownUntil = Instant.EPOCH;

    @Override
    public synchronized List<KnownPerson> all() {
        if (!clock.instant().isBefore(knownUntil)) {
            try {
                known = read();
                knownUntil = clock.instant().plus(KEPT);
            } catch (KeycloakAway | TokenRejected e) {
                throw new PeopleUnavailable(e);
            }
        }
        return known;
    }

    private List<KnownPerson> read() throws KeycloakAway, TokenRejected {
        String client = array("/clients?clientId="
                        + URLEncoder.encode(realm.settings().client().getValue(), StandardCharsets.UTF_8))
                .getJsonObject(0)
                .getString("id");
        Map<String, List<String>> agencies = agencies();
        List<KnownPerson> people = new ArrayList<>();
        for (JsonObject user : paged("/users?briefRepresentation=true")) {
            people.add(person(user, client, agencies.getOrDefault(user.getString("id"), List.of())));
        }
        return List.copyOf(people);
    }

    private KnownPerson person(JsonObject user, String client, List<String> agencies)
            throws KeycloakAway, TokenRejected {
        String id = user.getString("id");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (JsonValue role : array("/users/" + id + "/role-mappings/clients/" + client + "/composite")) {
            Role.of(role.asJsonObject().getString("name"))
                    .filter(known -> known != Role.ANONYMOUS)
                    .ifPresent(roles::add);
        }
        String username = user.getString("username");
        String name = Stream.of(user.getString("firstName", ""), user.getString("lastName", ""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new KnownPerson(
                id,
                username,
                name.isEmpty() ? username : name,
                user.getBoolean("enabled", false),
                agencies,
                roles,
                Admission.objection(roles, agencies).map(Enum::name).orElse(null),
                lastSignIn(id));
    }

    private @Nullable Instant lastSignIn(String id) throws KeycloakAway, TokenRejected {
        JsonArray latest = array("/events?type=LOGIN&max=1&user=" + id);
        return latest.isEmpty()
                ? null
                : Instant.ofEpochMilli(
                        latest.getJsonObject(0).getJsonNumber("time").longValueExact());
    }

    private Map<String, List<String>> agencies() throws KeycloakAway, TokenRejected {
        Map<String, List<String>> agencies = new HashMap<>();
        for (JsonObject organization : paged("/organizations?briefRepresentation=true")) {
            for (JsonObject member :
                    paged("/organizations/" + organization.getString("id") + "/members?briefRepresentation=true")) {
                agencies.computeIfAbsent(member.getString("id"), id -> new ArrayList<>())
                        .add(organization.getString("alias"));
            }
        }
        return agencies;
    }

    private List<JsonObject> paged(String path) throws KeycloakAway, TokenRejected {
        List<JsonObject> all = new ArrayList<>();
        for (int first = 0; ; first += STEP) {
            List<JsonObject> page =
                    array(path + "&first=" + first + "&max=" + STEP).getValuesAs(JsonObject.class);
            all.addAll(page);
            if (page.size() < STEP) {
                return all;
            }
        }
    }

    private JsonArray array(String path) throws KeycloakAway, TokenRejected {
        try (JsonReader json = Json.createReader(new StringReader(realm.administration(path)))) {
            return json.readArray();
        }
    }
}
