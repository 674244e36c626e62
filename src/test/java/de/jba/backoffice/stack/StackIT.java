// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(StackExtension.class)
class StackIT {
    private final LocalStack stack;

    StackIT(LocalStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @CsvSource({"fsync,on", "synchronous_commit,on", "full_page_writes,on", "listen_addresses,127.0.0.1"})
    void databaseIsDurableAndOnLoopbackAlone(String setting, String value) throws SQLException {
        assertThat(ask("select current_setting('" + setting + "')")).isEqualTo(value);
    }

    @Test
    void databaseIsGermanAndOfVersionEighteen() throws SQLException {
        assertThat(ask("select datlocale from pg_database where datname = current_database()"))
                .isEqualTo("de-DE");
        assertThat(ask("show server_version")).startsWith("18.");
        assertThat(ask("select string_agg(w, '' order by w) from unnest(array['z', 'ä', 'b', 'a']) w"))
                .isEqualTo("aäbz");
    }

    @ParameterizedTest
    @CsvSource({"jba_app", "jba_owner", "postgres", "keycloak"})
    void nobodyConnectsWithoutTheRightPassword(String role) {
        assertThatThrownBy(() -> DriverManager.getConnection(stack.jdbcUrl(), role, "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void applicationMayNotConnectToKeycloaksDatabaseNorKeycloakToTheApplications() {
        String keycloaks = stack.jdbcUrl().replace("/backoffice", "/keycloak");
        assertThatThrownBy(() -> DriverManager.getConnection(keycloaks, stack.appUser(), stack.appPassword()))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> DriverManager.getConnection(stack.jdbcUrl(), "keycloak", Secrets.KEYCLOAK_DATABASE))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void applicationRoleOwnsNothingAndBypassesNothing() throws SQLException {
        assertThat(ask("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                        + " where rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask("select count(*) from pg_class where relowner = current_user::regrole"))
                .isEqualTo("0");
    }

    @Test
    void tokenOfAnAgencysPersonCarriesAgencyRolesAndAudience() throws ParseException {
        JWTClaimsSet claims = claims("jc-admin");

        assertThat(claims.getAudience()).contains("backoffice");
        assertThat(claims.getStringClaim("azp")).isEqualTo("backoffice-cli");
        assertThat(claims.getStringListClaim("organization")).containsExactly("jobcenter");
        assertThat(roles(claims)).asInstanceOf(LIST).containsExactlyInAnyOrder("agency-admin", "share-manager");
        assertThat(claims.getStringClaim("name")).isEqualTo("Verwaltung Jobcenter Herne");
    }

    @ParameterizedTest
    @CsvSource({"editor,programme-editor", "auditor,auditor"})
    void editorAndAuditorBelongToNoAgency(String user, String role) throws ParseException {
        JWTClaimsSet claims = claims(user);

        assertThat(claims.getClaims()).doesNotContainKey("organization");
        assertThat(roles(claims)).isEqualTo(List.of(role));
    }

    @Test
    void tokenOfAScriptIsFreshAndLastsFiveMinutes() throws ParseException {
        JWTClaimsSet claims = claims("aa-lead");

        assertThat(Duration.between(Instant.ofEpochSecond(claims.getLongClaim("auth_time")), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    private JWTClaimsSet claims(String user) throws ParseException {
        return SignedJWT.parse(stack.token(user)).getJWTClaimsSet();
    }

    private static Object roles(JWTClaimsSet claims) throws ParseException {
        Map<?, ?> client = (Map<?, ?>)
                requireNonNull(claims.getJSONObjectClaim("resource_access").get("backoffice"));
        return requireNonNull(client.get("roles"));
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(), stack.appUser(), stack.appPassword());
                ResultSet answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
