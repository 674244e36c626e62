// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.contact.ContactQueries;
import de.jba.backoffice.search.SearchQueries;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search finds what is meant, and nothing that the person does not see. */
@ExtendWith(DatabaseExtension.class)
class SearchTest {
    private static final String OWNER = "jobcenter";
    private static final String OTHER = "jugendamt";

    private ApplicationRole database;
    private UUID instrument;
    private UUID contact;

    @BeforeEach
    void writeRecords(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        putOthersAway();
        instrument = UUID.randomUUID();
        contact = UUID.randomUUID();
        Records.writeInstrument(database, OWNER, instrument, contact);
        database.change(Scope.admin(OWNER), """
                UPDATE instrument SET name = 'Qualifizierungsmaßnahme Südstraße', abbreviation = 'QVM7',
                    aliases = '{"Starthilfe für junge Volljährige"}', sub_offers = '{Support25}' WHERE id = ?
                """, instrument);
        database.change(Scope.admin(OWNER), "UPDATE contact SET phone = '+492323590110' WHERE id = ?", contact);
        database.change(Scope.admin(OWNER), """
                INSERT INTO contact_person (contact_id, owner_id, person_name, version) VALUES (?, ?, 'Wilhelmsplatz', 1)
                """, contact, OWNER);
    }

    /** An answer names no more than eight of a kind, and other tests have named theirs alike. */
    private void putOthersAway() throws SQLException {
        for (String table : List.of("instrument", "contact", "network_partner", "event")) {
            database.change(
                    Scope.admin(OWNER),
                    "UPDATE " + table + " SET archived_at = now() WHERE owner_id = ? AND archived_at IS NULL",
                    OWNER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "qualifizierungsmaßnahme",
        "QUALIFIZIERUNGSMASSNAHME",
        "suedstrasse",
        "Südstraße qualif",
        "qvm7",
        "QVM7 support25",
        "starthilfe volljaehrige"
    })
    void everyWordIsMetHoweverItIsSpelt(String words) throws SQLException {
        assertThat(holding(Scope.reader(OWNER), words)).contains(instrument.toString());
        assertThat(holding(Scope.reader(OTHER), words)).doesNotContain(instrument.toString());
    }

    @ParameterizedTest
    @CsvSource({"Qualifizirungsmassnahme", "Qualifzierungsmaßname südstrase", "Sudstrasse", "Starthlife"})
    void typingErrorsAreForgiven(String words) throws SQLException {
        assertThat(holding(Scope.reader(OWNER), words)).doesNotContain(instrument.toString());
        assertThat(resembling(Scope.reader(OWNER), words)).contains(instrument.toString());
        assertThat(resembling(Scope.reader(OTHER), words)).doesNotContain(instrument.toString());
    }

    /** What the index finds past the policies is never more than the agency was let to see. */
    @Test
    void theIndexTellsNoIdentifierOfWhatIsNotShared() throws SQLException {
        assertThat(candidates(Scope.reader(OWNER), "qvm7")).contains(instrument.toString());
        assertThat(candidates(Scope.reader(OTHER), "qvm7")).isEmpty();
        assertThat(candidates(null, "qvm7")).isEmpty();
        database.change(Scope.admin(OWNER), """
                INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, until,
                                         granted_by, granted_at, version)
                VALUES (gen_random_uuid(), ?, ?, ?, 'READ', false, 'Fallberatung', business_today(), 'Verwaltung', now(), 1)
                """, instrument, OWNER, OTHER);
        assertThat(holding(Scope.reader(OTHER), "qvm7")).contains(instrument.toString());
        assertThat(database.column(
                        Scope.reader(OTHER),
                        LocalDate.now(BusinessTime.ZONE).plusDays(1),
                        SearchQueries.holding(false).replace("?", "'qvm7'")))
                .isEmpty();
        assertThat(foundOf(LocalDate.now(BusinessTime.ZONE).plusDays(1))).isEmpty();
    }

    /** A hidden record that holds the words does not keep those that nearly do from being found. */
    private List<String> foundOf(LocalDate day) throws SQLException {
        return database.column(
                Scope.reader(OTHER),
                day,
                "SELECT id::text FROM instrument WHERE id = ANY (instruments_found('qvm7')) AND archived_at IS NULL");
    }

    private List<String> candidates(@Nullable Scope scope, String words) throws SQLException {
        return database.column(scope, "SELECT unnest(instruments_holding('" + words + "'))::text");
    }

    @Test
    void aWordThatIsNotThereFindsNothing() throws SQLException {
        assertThat(holding(Scope.reader(OWNER), "qvm7 xyzxyz")).isEmpty();
        assertThat(resembling(Scope.reader(OWNER), "qvm7 xyzxyz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"%", "_", "\\"})
    void signsOfPatternsStandForThemselves(String words) throws SQLException {
        assertThat(holding(Scope.reader(OWNER), words)).doesNotContain(instrument.toString());
    }

    @ParameterizedTest
    @CsvSource({"02323590110", "02323 590-110", "+49232359"})
    void aNumberIsFoundAsPeopleDialIt(String words) throws SQLException {
        assertThat(holding(Scope.reader(OWNER), words)).contains(contact.toString());
    }

    @Test
    void aPersonIsFoundByThoseAloneWhoMaySeeIt() throws SQLException {
        assertThat(holding(Scope.reader(OWNER), "wilhelmsplatz")).contains(contact.toString());
        assertThat(resembling(Scope.reader(OWNER), "wilhelmsplaz")).contains(contact.toString());
        database.change(Scope.admin(OWNER), """
                INSERT INTO share_grant (id, contact_id, owner_id, grantee, level, personal, purpose, granted_by,
                                         granted_at, version)
                VALUES (gen_random_uuid(), ?, ?, ?, 'READ', false, 'Fallberatung', 'Verwaltung', now(), 1)
                """, contact, OWNER, OTHER);
        assertThat(holding(Scope.reader(OTHER), "02323590110")).contains(contact.toString());
        assertThat(holding(Scope.reader(OTHER), "wilhelmsplatz")).doesNotContain(contact.toString());
        assertThat(resembling(Scope.reader(OTHER), "wilhelmsplaz")).doesNotContain(contact.toString());
    }

    @ParameterizedTest
    @CsvSource({"gruene traeger", "Grüner", "''"})
    void aProviderIsChosenByWordsToo(String words) throws SQLException {
        UUID provider = UUID.randomUUID();
        database.change(Scope.admin(OWNER), """
                INSERT INTO network_partner (id, owner_id, type, name, version)
                VALUES (?, ?, 'PROVIDER', 'Träger für Grüne Berufe', 1)
                """, provider, OWNER);
        String query = ContactQueries.providers().replace("?1", "'" + words + "'");
        assertThat(database.column(Scope.reader(OWNER), query)).contains(provider.toString());
        assertThat(database.column(Scope.reader(OTHER), query)).doesNotContain(provider.toString());
    }

    @Test
    void anEventIsFoundByThoseWhoSeeIt() throws SQLException {
        UUID partner = UUID.randomUUID();
        database.change(Scope.admin(OWNER), """
                INSERT INTO network_partner (id, owner_id, type, name, version) VALUES (?, ?, 'SCHOOL', 'Schule', 1)
                """, partner, OWNER);
        String own = event(null, false);
        String common = event(null, true);
        String partners = event(partner, false);
        String archived = event(null, true);
        database.change(
                Scope.admin(OWNER), "UPDATE event SET archived_at = now() WHERE id = ?", UUID.fromString(archived));
        assertThat(holding(Scope.reader(OWNER), "berufsboerse zwyx kulturzentrum"))
                .containsExactlyInAnyOrder(own, common, partners);
        assertThat(holding(Scope.reader(OTHER), "boerse zwyx")).containsExactly(common);
        assertThat(resembling(Scope.reader(OTHER), "berufsborse zwyx")).containsExactly(common);
        assertThat(holding(Scope.editor(), "boerse zwyx")).containsExactly(common);
        assertThat(holding(Scope.reader(OWNER), "zwyx vertraulich"))
                .as("what colleagues are told stands in no list")
                .isEmpty();
        assertThat(askedFor(Scope.reader(OTHER))).containsExactly(common);
        assertThat(askedFor(new Scope("auditor", OTHER, "z", "auditor"))).isEmpty();
        assertThat(askedFor(new Scope("auditor", OWNER, "z", "auditor")))
                .containsExactlyInAnyOrder(own, common, partners);
        assertThat(askedFor(Scope.everybody())).isEmpty();
        assertThat(askedFor(null)).isEmpty();
        database.change(Scope.admin(OWNER), """
                INSERT INTO share_grant (id, partner_id, owner_id, grantee, level, personal, purpose, granted_by,
                                         granted_at, version)
                VALUES (gen_random_uuid(), ?, ?, ?, 'READ', false, 'Planung', 'Verwaltung', now(), 1)
                """, partner, OWNER, OTHER);
        assertThat(holding(Scope.reader(OTHER), "boerse zwyx")).containsExactlyInAnyOrder(common, partners);
    }

    private String event(@Nullable UUID partner, boolean jbaWide) throws SQLException {
        UUID event = UUID.randomUUID();
        database.change(Scope.admin(OWNER), """
                INSERT INTO event (id, owner_id, title, starts_at, ends_at, all_day, place, note, partner_id, jba_wide,
                                   changed_at, version)
                VALUES (?, ?, 'Berufsbörse Zwyx', now(), now() + interval '1 hour', false, 'Kulturzentrum', 'vertraulich',
                        ?, ?, now(), 1)
                """, event, OWNER, partner, jbaWide);
        return event.toString();
    }

    /** What the index finds past the policies. */
    private List<String> askedFor(@Nullable Scope scope) throws SQLException {
        try {
            return database.column(
                    scope,
                    "SELECT DISTINCT unnest(events_holding('zwyx') || events_resembling('berufsborse zwyx'))::text");
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501");
            return List.of();
        }
    }

    @Test
    void chaptersAreFoundByWhoeverSeesTheProgramme() throws SQLException {
        UUID programme = Records.write(database).programme();
        String chapter = database.column(
                        Scope.editor(), "SELECT id::text FROM chapter WHERE programme_id = '" + programme + "'")
                .get(0);
        database.change(
                Scope.editor(),
                "UPDATE programme SET state = 'DRAFT', revision = revision + 1, version = version + 1 WHERE id = ?",
                programme);
        database.change(
                Scope.editor(),
                "UPDATE chapter SET body = 'Die Xylothek öffnet.' WHERE id = ?",
                UUID.fromString(chapter));
        assertThat(holding(Scope.admin(OTHER), "xylothek oeffnet")).containsExactly(chapter);
        assertThat(holding(Scope.reader(OTHER), "xylothek oeffnet")).isEmpty();
    }

    private List<String> holding(Scope scope, String words) throws SQLException {
        return found(scope, words, SearchQueries.holding(true));
    }

    private List<String> resembling(Scope scope, String words) throws SQLException {
        return found(scope, words, SearchQueries.resembling(true));
    }

    private List<String> found(Scope scope, String words, String query) throws SQLException {
        int places = query.length() - query.replace("?", "").length();
        return database.column(
                scope,
                "SELECT id::text FROM (" + query + ") found",
                Collections.nCopies(places, words).toArray());
    }
}
