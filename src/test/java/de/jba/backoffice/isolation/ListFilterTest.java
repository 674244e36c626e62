// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.contact.ContactFacet;
import de.jba.backoffice.contact.ContactQueries;
import de.jba.backoffice.contact.PartnerFacet;
import de.jba.backoffice.instrument.InstrumentFacet;
import de.jba.backoffice.instrument.InstrumentQueries;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lists are narrowed by, as the application's role asks the database: right, and telling nothing that is hidden. */
@ExtendWith(DatabaseExtension.class)
class ListFilterTest {
    private static final Scope JOBCENTER = Scope.admin("jobcenter");
    private static final Scope YOUTH = Scope.admin("jugendamt");

    private final ApplicationRole database;
    private final String word = "f" + UUID.randomUUID().toString().substring(0, 8);

    ListFilterTest(LocalDatabase local) {
        database = new ApplicationRole(local);
    }

    @Test
    void instrumentsAreNarrowedByWhatTheyAre() throws SQLException {
        instrument("a", "U25", "{SGB_II}");
        instrument("b", "U25_AND_OVER", "{SGB_II,SGB_III}");
        assertThat(names(JOBCENTER, InstrumentFacet.TARGET_GROUP, "U25")).containsExactly("a");
        assertThat(names(JOBCENTER, InstrumentFacet.LEGAL_CIRCLE, "SGB_III", "SGB_VIII"))
                .containsExactly("b");
        assertThat(names(JOBCENTER, InstrumentFacet.OWNER, "jobcenter")).containsExactly("a", "b");
        assertThat(names(JOBCENTER, InstrumentFacet.OWNER, "jugendamt")).isEmpty();
        assertThat(names(JOBCENTER, InstrumentFacet.CONTACT, "NONE")).containsExactly("a", "b");
        assertThat(names(JOBCENTER, InstrumentFacet.CONTACT, "NAMED")).isEmpty();
    }

    @Test
    void placesCountAsOfTheDayThatIsAskedFor() throws SQLException {
        UUID a = instrument("a", "U25", "{SGB_II}");
        UUID b = instrument("b", "U25", "{SGB_II}");
        instrument("c", "U25", "{SGB_II}");
        places(instrument("d", "U25", "{SGB_II}"), "PLACES", 8, "2030-01-01", null, "PROVISIONAL", "NULL");
        places(a, "PLACES", 20, "2022-01-01", "2030-01-01", "CONFIRMED", "business_today()");
        places(a, "INDIVIDUAL_NEED", null, "2030-01-01", null, "PROVISIONAL", "NULL");
        places(b, "PLACES", 5, "2022-01-01", null, "CONFIRMED", "business_today() - 91");
        assertThat(names(JOBCENTER, InstrumentFacet.CAPACITY, "PLACES")).containsExactly("a", "b");
        assertThat(names(JOBCENTER, InstrumentFacet.CAPACITY, "NONE")).containsExactly("c", "d");
        assertThat(names(JOBCENTER, InstrumentFacet.STATUS, "PROVISIONAL")).isEmpty();
        assertThat(names(JOBCENTER, InstrumentFacet.CONFIRMED, "OLD")).containsExactly("b");
        assertThat(names(JOBCENTER, InstrumentFacet.CONFIRMED, "NEVER")).containsExactly("c");
        ListFilter later = ListFilter.NONE.with(InstrumentFacet.AS_OF, List.of("2030-06-01"));
        assertThat(names(JOBCENTER, later.with(InstrumentFacet.STATUS, List.of("PROVISIONAL"))))
                .containsExactly("a", "d");
        assertThat(names(JOBCENTER, later.with(InstrumentFacet.CAPACITY, List.of("PLACES"))))
                .containsExactly("b", "d");
        ListFilter earlier = ListFilter.NONE.with(InstrumentFacet.AS_OF, List.of("2021-12-31"));
        assertThat(names(JOBCENTER, earlier.with(InstrumentFacet.CAPACITY, List.of("NONE"))))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void asOfADayOnlyWhatRunsThenIsListed() throws SQLException {
        UUID a = instrument("a", "U25", "{SGB_II}");
        instrument("b", "U25", "{SGB_II}");
        database.change(
                JOBCENTER, "UPDATE instrument SET term_from = '2022-01-01', term_to = '2022-12-31' WHERE id = ?", a);
        assertThat(names(JOBCENTER, InstrumentFacet.AS_OF, "2022-12-31")).containsExactly("a", "b");
        assertThat(names(JOBCENTER, InstrumentFacet.AS_OF, "2023-01-01")).containsExactly("b");
        assertThat(names(JOBCENTER, InstrumentFacet.AS_OF, "2021-12-31")).containsExactly("b");
    }

    @Test
    void aProviderThatIsNotSeenNarrowsToNothing() throws SQLException {
        UUID instrument = instrument("a", "U25", "{SGB_II}");
        UUID provider = UUID.randomUUID();
        database.change(
                JOBCENTER,
                "INSERT INTO network_partner (id, owner_id, type, name, version) VALUES (?, 'jobcenter', 'PROVIDER', ?, 1)",
                provider,
                word);
        database.change(JOBCENTER, "UPDATE instrument SET provider_id = ? WHERE id = ?", provider, instrument);
        new SharedRecord(database, instrument).share("jugendamt", "READ", null);
        assertThat(names(JOBCENTER, InstrumentFacet.PROVIDER, provider.toString()))
                .containsExactly("a");
        assertThat(names(YOUTH, InstrumentFacet.ROWS, instrument.toString())).containsExactly("a");
        assertThat(names(YOUTH, InstrumentFacet.PROVIDER, provider.toString())).isEmpty();
    }

    @Test
    void onlyWhoViewsSharesIsToldWhatIsShared() throws SQLException {
        UUID shared = instrument("a", "U25", "{SGB_II}");
        instrument("b", "U25", "{SGB_II}");
        UUID ended = instrument("c", "U25", "{SGB_II}");
        new SharedRecord(database, shared).share("jugendamt", "READ", null);
        SharedRecord before = new SharedRecord(database, ended);
        before.revoke(JOBCENTER, before.share("jugendamt", "READ", null));
        assertThat(names(JOBCENTER, InstrumentFacet.SHARING, "SHARED")).containsExactly("a");
        assertThat(names(JOBCENTER, InstrumentFacet.SHARING, "INTERNAL")).containsExactly("b", "c");
        assertThat(names(YOUTH, InstrumentFacet.SHARING, "SHARED")).containsExactly("a");
        assertThat(names(YOUTH, InstrumentFacet.SHARING, "INTERNAL")).isEmpty();
        for (String value : List.of("SHARED", "INTERNAL")) {
            assertThat(names(Scope.reader("jobcenter"), InstrumentFacet.SHARING, value))
                    .isEmpty();
        }
        assertThat(names(Scope.auditor(), InstrumentFacet.SHARING, "INTERNAL")).containsExactly("b", "c");
    }

    @Test
    void whatIsHiddenIsFoundByNoFilterAndCountedByNone() throws SQLException {
        UUID hidden = instrument("a", "U25", "{SGB_II}");
        places(hidden, "PLACES", 20, "2022-01-01", null, "CONFIRMED", "business_today() - 91");
        List<ListFilter> filters = List.of(
                one(InstrumentFacet.AS_OF, "2022-03-14"),
                one(InstrumentFacet.OWNER, "jobcenter"),
                one(InstrumentFacet.LEGAL_CIRCLE, "SGB_II"),
                one(InstrumentFacet.TARGET_GROUP, "U25"),
                one(InstrumentFacet.CAPACITY, "PLACES"),
                one(InstrumentFacet.STATUS, "CONFIRMED"),
                one(InstrumentFacet.CONFIRMED, "OLD"),
                one(InstrumentFacet.CONTACT, "NONE"),
                one(InstrumentFacet.ROWS, hidden.toString()));
        for (ListFilter filter : filters) {
            assertThat(names(JOBCENTER, filter)).as(filter.toString()).containsExactly("a");
            for (Scope outside : List.of(YOUTH, Scope.reader("arbeitsagentur"), Scope.editor())) {
                assertThat(names(outside, filter)).as(outside + " " + filter).isEmpty();
                assertThat(counted(outside, filter)).as(outside + " " + filter).isEqualTo("0");
            }
        }
    }

    @Test
    void contactsAreNarrowedByWhatIsKnownOfTheFunction() throws SQLException {
        contact("a", null, null);
        contact("b", "+4923231234", "2199-12-31");
        contact("c", null, "2020-12-31");
        assertThat(contacts(ContactFacet.PHONE, "STATED")).containsExactly(word + "b");
        assertThat(contacts(ContactFacet.LEAVING, "STAYS")).containsExactly(word + "a");
        assertThat(contacts(ContactFacet.LEAVING, "LEAVES")).containsExactly(word + "b");
        assertThat(contacts(ContactFacet.LEAVING, "LEFT")).containsExactly(word + "c");
        assertThat(contacts(ContactFacet.NAMED, "NONE")).hasSize(3);
        assertThat(contacts(ContactFacet.SHARING, "UNSHARED")).hasSize(3);
        assertThat(contacts(ContactFacet.OWNER, "jugendamt")).isEmpty();
        assertThat(rows(
                        YOUTH,
                        ContactQueries.CONTACTS.rows(request(one(ContactFacet.OWNER, "jobcenter"))),
                        ContactFacet.values(),
                        one(ContactFacet.OWNER, "jobcenter")))
                .isEmpty();
    }

    @Test
    void partnersAreNarrowedByWhatTheyAre() throws SQLException {
        partner("a", "SCHOOL", "GYMNASIUM", "Wanne", null);
        partner("b", "BODY", null, "Eickel", "b@example.org");
        assertThat(partners(PartnerFacet.TYPE, "SCHOOL")).containsExactly(word + "a");
        assertThat(partners(PartnerFacet.SCHOOL_TYPE, "GYMNASIUM")).containsExactly(word + "a");
        assertThat(partners(PartnerFacet.CITY_DISTRICT, "Eickel")).containsExactly(word + "b");
        assertThat(partners(PartnerFacet.MAILBOX, "NONE")).containsExactly(word + "a");
        assertThat(partners(PartnerFacet.PHONE, "NONE")).hasSize(2);
        assertThat(partners(PartnerFacet.SHARING, "UNSHARED")).hasSize(2);
        assertThat(partners(PartnerFacet.SHARING, "SHARED")).isEmpty();
    }

    @Test
    void namesStandAsInAGermanBook() throws SQLException {
        List<String> sorted = List.of(
                "Aal", "Apfel", "Äpfel", "Arbeit", "Lodz", "Łódź", "Ofen", "Öl", "Şahin", "Sahne", "Strasse", "Straße",
                "Zoo");
        List<String> others = new ArrayList<>(sorted);
        Collections.reverse(others);
        for (String name : others) {
            instrument(name, "U25", "{SGB_II}");
            partner(name, "SITE", null, "Wanne", null);
        }
        assertThat(names(JOBCENTER, ListFilter.NONE)).isEqualTo(sorted);
        assertThat(partners(PartnerFacet.TYPE, "SITE"))
                .isEqualTo(sorted.stream().map(name -> word + name).toList());
    }

    @Test
    void typesStandInTheOrderOfTheirWords() throws SQLException {
        for (String type : List.of("BODY", "DISTRICT", "PROVIDER", "SCHOOL", "SITE")) {
            partner(type, type, null, "Wanne", null);
        }
        PageRequest byType = new PageRequest(0, 50, "type", true, word, true);
        assertThat(rows(JOBCENTER, ContactQueries.PARTNERS.rows(byType), PartnerFacet.values(), ListFilter.NONE))
                .as("Maßnahmeträger, Schule, Stadtbezirk, Standort, Stelle")
                .containsExactly(word + "PROVIDER", word + "SCHOOL", word + "DISTRICT", word + "SITE", word + "BODY");
    }

    @Test
    void aFilterOfAnotherListIsRefusedAndNotPassedOver() {
        assertThatThrownBy(() -> InstrumentQueries.rows(request(one(PartnerFacet.CITY_DISTRICT, "Wanne"))))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> InstrumentQueries.rows(request(one(InstrumentFacet.STATUS, "MAYBE"))))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    private static ListFilter one(Facet facet, String... values) {
        return ListFilter.NONE.with(facet, List.of(values));
    }

    private List<String> names(Scope scope, Facet facet, String... values) throws SQLException {
        return names(scope, one(facet, values));
    }

    private List<String> names(Scope scope, ListFilter filter) throws SQLException {
        return rows(scope, InstrumentQueries.rows(request(filter)), InstrumentFacet.values(), filter).stream()
                .map(name -> name.substring(word.length()))
                .toList();
    }

    private String counted(Scope scope, ListFilter filter) throws SQLException {
        return database.column(scope, bound(InstrumentQueries.count(request(filter)), InstrumentFacet.values(), filter))
                .get(0);
    }

    private List<String> contacts(ContactFacet facet, String value) throws SQLException {
        ListFilter filter = one(facet, value);
        return rows(JOBCENTER, ContactQueries.CONTACTS.rows(request(filter)), ContactFacet.values(), filter);
    }

    private List<String> partners(PartnerFacet facet, String value) throws SQLException {
        ListFilter filter = one(facet, value);
        return rows(JOBCENTER, ContactQueries.PARTNERS.rows(request(filter)), PartnerFacet.values(), filter);
    }

    /** The names of the rows. */
    private List<String> rows(Scope scope, String sql, Facet[] facets, ListFilter filter) throws SQLException {
        List<String> ids = database.column(scope, bound(sql, facets, filter));
        return ids.isEmpty() ? List.of() : database.column(scope, """
                    SELECT coalesce((SELECT name FROM instrument i WHERE i.id = r.id),
                                    (SELECT function_name FROM contact c WHERE c.id = r.id),
                                    (SELECT name FROM network_partner p WHERE p.id = r.id))
                    FROM unnest(?::uuid[]) WITH ORDINALITY AS r (id, place) ORDER BY place
                    """, "{" + String.join(",", ids) + "}");
    }

    private String bound(String sql, Facet[] facets, ListFilter filter) {
        String bound = sql;
        for (int i = facets.length - 1; i >= 0; i--) {
            bound = bound.replace("?" + (i + 2), "'{" + String.join(",", filter.of(facets[i])) + "}'");
        }
        return bound.replace("?1", "'" + word + "'");
    }

    private PageRequest request(ListFilter filter) {
        return new PageRequest(0, 50, null, true, word, true, filter);
    }

    private UUID instrument(String name, String group, String circles) throws SQLException {
        UUID id = UUID.randomUUID();
        database.change(JOBCENTER, """
                INSERT INTO instrument (id, owner_id, name, target_group, legal_circles, version)
                VALUES (?, 'jobcenter', ?, ?, ?::text[], 1)
                """, id, word + name, group, circles);
        return id;
    }

    private void places(
            UUID instrument,
            String kind,
            @Nullable Integer places,
            String from,
            @Nullable String to,
            String status,
            String confirmed)
            throws SQLException {
        database.change(JOBCENTER, """
                INSERT INTO capacity (id, instrument_id, kind, places, valid_from, valid_to, status, last_confirmed,
                    version)
                VALUES (gen_random_uuid(), ?, ?, ?, ?::date, ?::date, ?, %s, 1)
                """.formatted(confirmed), instrument, kind, places, from, to, status);
    }

    private void contact(String name, @Nullable String phone, @Nullable String endsOn) throws SQLException {
        database.change(JOBCENTER, """
                INSERT INTO contact (id, owner_id, function_name, mailbox, phone, ends_on, version)
                VALUES (gen_random_uuid(), 'jobcenter', ?, ?, ?, ?::date, 1)
                """, word + name, word + name + "@example.org", phone, endsOn);
    }

    private void partner(
            String name, String type, @Nullable String schoolType, String district, @Nullable String mailbox)
            throws SQLException {
        database.change(JOBCENTER, """
                INSERT INTO network_partner (id, owner_id, type, school_type, name, city_district, mailbox, version)
                VALUES (gen_random_uuid(), 'jobcenter', ?, ?, ?, ?, ?, 1)
                """, type, schoolType, word + name, district, mailbox);
    }
}
