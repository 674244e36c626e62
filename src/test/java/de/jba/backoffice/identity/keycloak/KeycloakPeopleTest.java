// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.identity.KnownPerson;
import de.jba.backoffice.identity.PeopleUnavailable;
import de.jba.backoffice.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakPeopleTest {
    private static final Instant NOW = Instant.parse("2022-03-31T08:00:00Z");

    private final Administration realm = new Administration();
    private final KeycloakPeople people = new KeycloakPeople();

    @BeforeEach
    void prepare() {
        people.realm = realm;
        people.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void accountsRolesOrganisationsAndSignInsComeTogether() {
        KnownPerson person = people.all().get(0);

        assertThat(person.username()).isEqualTo("jc-both");
        assertThat(person.name()).isEqualTo("Verwaltung Jobcenter Herne");
        assertThat(person.agencies()).containsExactly("jobcenter", "jugendamt");
        assertThat(person.roles()).containsExactly(Role.READER);
        assertThat(person.objection()).isEqualTo("TWO_AGENCIES");
        assertThat(person.lastSignIn()).isEqualTo(Instant.ofEpochMilli(1_648_700_000_000L));
    }

    @Test
    void whatWasReadServesHalfAMinute() {
        people.all();
        int asked = realm.asked;
        people.clock = Clock.fixed(NOW.plus(Duration.ofSeconds(29)), ZoneOffset.UTC);
        people.all();
        assertThat(realm.asked).isEqualTo(asked);

        people.clock = Clock.fixed(NOW.plus(Duration.ofSeconds(30)), ZoneOffset.UTC);
        people.all();
        assertThat(realm.asked).isGreaterThan(asked);
    }

    @Test
    void whileKeycloakIsAwayNobodyIsShown() {
        realm.away = true;

        assertThatThrownBy(people::all).isInstanceOf(PeopleUnavailable.class);

        realm.away = false;
        assertThat(people.all()).hasSize(1);
    }

    /** Keycloak's administration with one person in two organisations. */
    private static final class Administration extends KeycloakRealm {
        private static final Map<String, String> ANSWERS = Map.of(
                "/clients?clientId=backoffice", "[{\"id\":\"c-1\"}]",
                "/organizations?briefRepresentation=true&first=0&max=100",
                        "[{\"id\":\"o-1\",\"alias\":\"jobcenter\"},{\"id\":\"o-2\",\"alias\":\"jugendamt\"}]",
                "/organizations/o-1/members?briefRepresentation=true&first=0&max=100", "[{\"id\":\"p-1\"}]",
                "/organizations/o-2/members?briefRepresentation=true&first=0&max=100", "[{\"id\":\"p-1\"}]",
                "/users?briefRepresentation=true&first=0&max=100",
                        "[{\"id\":\"p-1\",\"username\":\"jc-both\",\"enabled\":true,\"firstName\":\"Verwaltung\","
                                + "\"lastName\":\"Jobcenter Herne\"}]",
                "/users/p-1/role-mappings/clients/c-1/composite", "[{\"name\":\"reader\"},{\"name\":\"unknown\"}]",
                "/events?type=LOGIN&max=1&user=p-1", "[{\"time\":1648700000000}]");

        private int asked;
        private boolean away;

        Administration() {
            super(TokenForge.SETTINGS);
        }

        @Override
        String administration(String path) throws KeycloakAway {
            asked++;
            if (away) {
                throw new KeycloakAway("no answer");
            }
            return Objects.requireNonNull(ANSWERS.get(path));
        }
    }
}
