// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.identity.keycloak.NotAdmitted.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
    private final Admission admission = new Admission("backoffice");

    private static JWTClaimsSet person(@Nullable Object organizations, String... roles) {
        return TokenForge.accessClaims()
                .claim("organization", organizations)
                .claim("resource_access", Map.of("backoffice", Map.of("roles", List.of(roles))))
                .build();
    }

    @Test
    void personOfOneAgencyIsLetInUnderTheirFunction() throws NotAdmitted {
        assertThat(admission.admit(person(List.of("jobcenter"), "agency-admin", "share-manager")))
                .isEqualTo(new CurrentUser(
                        "7c1f",
                        "jc-admin",
                        "Verwaltung Jobcenter Herne",
                        "jobcenter",
                        Set.of(Role.AGENCY_ADMIN, Role.SHARE_MANAGER)));
    }

    @Test
    void organizationsWithAttributesAreUnderstood() throws NotAdmitted {
        assertThat(admission
                        .admit(person(Map.of("jugendamt", Map.of("id", "4711")), "reader"))
                        .agencyAlias())
                .isEqualTo("jugendamt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "programme-editor"})
    void auditorAndEditorMayBelongToNone(String role) throws NotAdmitted {
        assertThat(admission.admit(person(null, role)).agencyAlias()).isNull();
        assertThat(admission.admit(person(List.of("jobcenter"), role)).agencyAlias())
                .isEqualTo("jobcenter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "agency-admin", "share-manager", "team-lead"})
    void everybodyElseNeedsAnAgency(String role) {
        refused(person(null, role), Reason.NO_AGENCY);
        refused(person(List.of(), role), Reason.NO_AGENCY);
        refused(person(null, role, "programme-editor"), Reason.NO_AGENCY);
    }

    @Test
    void memberOfTwoAgenciesIsRefused() {
        refused(person(List.of("jobcenter", "jugendamt"), "reader"), Reason.TWO_AGENCIES);
        refused(person(List.of("jobcenter", "jugendamt"), "auditor"), Reason.TWO_AGENCIES);
        refused(person(Map.of("jobcenter", Map.of(), "jugendamt", Map.of()), "reader"), Reason.TWO_AGENCIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency-admin", "share-manager", "team-lead", "programme-editor"})
    void auditorWhoWritesIsRefused(String role) {
        refused(person(List.of("jobcenter"), "auditor", role), Reason.AUDITOR_WRITES);
    }

    @Test
    void auditorWhoAlsoReadsIsLetIn() throws NotAdmitted {
        assertThat(admission
                        .admit(person(List.of("jobcenter"), "auditor", "reader"))
                        .roles())
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.READER);
    }

    @Test
    void withoutARoleOfOursNobodyIsLetIn() {
        refused(person(List.of("jobcenter")), Reason.NO_ROLE);
        refused(person(List.of("jobcenter"), "manager", "anonymous"), Reason.NO_ROLE);
        JWTClaimsSet rolesElsewhere = TokenForge.accessClaims()
                .claim("resource_access", Map.of("other-app", Map.of("roles", List.of("agency-admin"))))
                .claim("realm_access", Map.of("roles", List.of("agency-admin")))
                .build();
        refused(rolesElsewhere, Reason.NO_ROLE);
    }

    @Test
    void organizationThatCannotBeAnAgencyIsRefused() {
        refused(person(List.of("Jobcenter Herne"), "reader"), Reason.UNKNOWN_AGENCY);
    }

    @Test
    void agencyThatTakesNoPartIsRefused() throws NotAdmitted {
        Doorkeeper doorkeeper = new Doorkeeper();
        doorkeeper.realm = new KeycloakRealm(TokenForge.SETTINGS);
        doorkeeper.agencies = agency -> agency.alias().equals("jobcenter");

        assertThat(doorkeeper.admit(person(List.of("jobcenter"), "reader")).agencyAlias())
                .isEqualTo("jobcenter");
        assertThat(catchThrowableOfType(
                                NotAdmitted.class, () -> doorkeeper.admit(person(List.of("stadtwerke"), "reader")))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_AGENCY);
    }

    @Test
    void withoutANameTheUsernameStands() throws NotAdmitted {
        JWTClaimsSet nameless = new JWTClaimsSet.Builder(person(List.of("jobcenter"), "reader"))
                .claim("name", " ")
                .build();
        assertThat(admission.admit(nameless).name()).isEqualTo("jc-admin");
    }

    private void refused(JWTClaimsSet token, Reason reason) {
        assertThatThrownBy(() -> admission.admit(token)).isInstanceOf(NotAdmitted.class);
        assertThat(catchThrowableOfType(NotAdmitted.class, () -> admission.admit(token))
                        .reason())
                .isEqualTo(reason);
    }
}
