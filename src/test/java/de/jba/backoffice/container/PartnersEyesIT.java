// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.contact.ContactPerson;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.contact.PartnerEntry;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.ShareLevel;
import de.jba.backoffice.shared.ShareableId;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.AccessPreview;
import de.jba.backoffice.sharing.AccessReason;
import de.jba.backoffice.sharing.AccessRow;
import de.jba.backoffice.sharing.AccessRule;
import de.jba.backoffice.sharing.AccessService;
import de.jba.backoffice.sharing.HandOverEntry;
import de.jba.backoffice.sharing.HandOverId;
import de.jba.backoffice.sharing.HandOverService;
import de.jba.backoffice.sharing.ShareEntry;
import de.jba.backoffice.sharing.SharingService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An owner sees the own record with a partner's eyes, and never anything else of the partner's. */
@ExtendWith(ArquillianExtension.class)
class PartnersEyesIT {
    private static final CurrentUser OWNER = Inside.admin("jobcenter");
    private static final CurrentUser PARTNER = Inside.admin("jugendamt");
    private static final AgencyId JUGENDAMT = new AgencyId("jugendamt");

    private static final ContactPerson PERSON = new ContactPerson("Muster, Ansprechperson", null, null);

    @Inject
    Inside inside;

    @Inject
    ContactService contacts;

    @Inject
    PartnerService partners;

    @Inject
    HandOverService handOvers;

    @Inject
    InstrumentService instruments;

    @Inject
    SharingService sharing;

    @Inject
    AccessService access;

    @Deployment
    static WebArchive war() {
        return Delivered.war();
    }

    @Test
    void aPrivateRecordIsNotSeen() {
        assertThat(seen(create(OWNER).id(), Role.AGENCY_ADMIN)).isEmpty();
    }

    @Test
    void aSharedRecordIsSeenAsTheRoleSeesIt() {
        InstrumentDetails own = create(OWNER);
        share(own, "jugendamt", ShareLevel.EDIT);

        assertThat(seen(own.id(), Role.AGENCY_ADMIN))
                .hasValueSatisfying(seen -> assertThat(seen.coMaintained()).isTrue());
        assertThat(seen(own.id(), Role.READER)).hasValueSatisfying(seen -> {
            assertThat(seen.coMaintained()).isFalse();
            assertThat(seen.name()).isEqualTo(own.name());
        });
        assertThat(inside.as(OWNER, () -> access.asSeenBy(own.id(), new AgencyId("arbeitsagentur"), Role.READER)))
                .isEmpty();
    }

    @Test
    void aRecordOfThePartnerDoesNotExist() {
        InstrumentDetails theirs = create(PARTNER);

        assertThatThrownBy(() -> seen(theirs.id(), Role.AGENCY_ADMIN)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void aRecordThatThePartnerSharesIsNotLookedAtWithItsEyes() {
        InstrumentDetails theirs = create(PARTNER);
        inside.as(
                PARTNER,
                () -> sharing.grant(
                        theirs.id(),
                        new Version(theirs.version()),
                        new ShareEntry("jobcenter", ShareLevel.EDIT, true, "Gemeinsame Pflege", null)));

        assertThatThrownBy(() -> seen(theirs.id(), Role.AGENCY_ADMIN)).isInstanceOf(PermissionDenied.class);
    }

    @Test
    void onlyPartnersPeopleLendTheirEyes() {
        InstrumentId own = create(OWNER).id();

        for (Role role : List.of(Role.AUDITOR, Role.PROGRAMME_EDITOR, Role.ANONYMOUS)) {
            assertThatThrownBy(() -> seen(own, role)).as(role.key()).isInstanceOf(BusinessRuleViolation.class);
        }
        assertThatThrownBy(() -> inside.as(OWNER, () -> access.asSeenBy(own, new AgencyId("niemand"), Role.READER)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(
                        () -> inside.as(Inside.reader("jobcenter"), () -> access.asSeenBy(own, JUGENDAMT, Role.READER)))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void aContactIsSeenWithThePersonOnlyWhereTheShareIncludesThat() {
        ContactSheet own = contact();
        assertThat(seen(own.id(), Role.READER)).isEmpty();

        share(own.id(), own.version(), ShareLevel.EDIT, false);
        assertThat(seen(own.id(), Role.AGENCY_ADMIN)).hasValueSatisfying(seen -> {
            assertThat(seen.mailbox()).isEqualTo(own.mailbox());
            assertThat(seen.coMaintained()).isTrue();
            assertThat(seen.personalShown()).isFalse();
            assertThat(seen.person()).isNull();
        });

        share(own.id(), own.version() + 1, ShareLevel.READ, true);
        assertThat(seen(own.id(), Role.READER)).hasValueSatisfying(seen -> {
            assertThat(seen.coMaintained()).isFalse();
            assertThat(seen.person()).isEqualTo(PERSON);
        });
    }

    @Test
    void aNetworkPartnerIsSeenAsTheRoleSeesIt() {
        PartnerDetails own = inside.as(
                OWNER,
                () -> partners.create(new PartnerEntry(
                        PartnerType.SCHOOL, "Schule " + UUID.randomUUID(), null, null, null, null, null, "Bemerkung")));
        assertThat(seen(own.id(), Role.AGENCY_ADMIN)).isEmpty();

        share(own.id(), own.version(), ShareLevel.EDIT, false);
        assertThat(seen(own.id(), Role.AGENCY_ADMIN))
                .hasValueSatisfying(seen -> assertThat(seen.coMaintained()).isTrue());
        assertThat(seen(own.id(), Role.TEAM_LEAD)).hasValueSatisfying(seen -> {
            assertThat(seen.coMaintained()).isFalse();
            assertThat(seen.notes()).isEqualTo("Bemerkung");
        });
    }

    @Test
    void onlyTheOwnersOwnContactsAndPartnersAreLookedAt() {
        ContactSheet theirs = inside.as(PARTNER, () -> contacts.create(Entries.contact(), PERSON));
        assertThatThrownBy(() -> seen(theirs.id(), Role.READER)).isInstanceOf(RecordNotFound.class);
        inside.as(
                PARTNER,
                () -> sharing.grant(
                        theirs.id(),
                        new Version(theirs.version()),
                        new ShareEntry("jobcenter", ShareLevel.READ, false, "Gemeinsame Pflege", null)));
        assertThatThrownBy(() -> seen(theirs.id(), Role.READER)).isInstanceOf(PermissionDenied.class);

        ContactId own = contact().id();
        assertThatThrownBy(() -> seen(own, Role.AUDITOR)).isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(
                        () -> inside.as(Inside.reader("jobcenter"), () -> access.asSeenBy(own, JUGENDAMT, Role.READER)))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void withoutLentEyesNobodyReadsAPersonUnnoted() {
        ContactSheet own = contact();
        assertThatThrownBy(() -> inside.as(OWNER, () -> contacts.seenWithLentEyes(own.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAuditorSeesNoPersonByAPartnersEyes() {
        ContactSheet own = contact();
        share(own.id(), own.version(), ShareLevel.READ, true);

        assertThat(inside.as(Inside.auditor("jobcenter"), () -> access.asSeenBy(own.id(), JUGENDAMT, Role.READER)))
                .hasValueSatisfying(seen -> {
                    assertThat(seen.personalShown()).isTrue();
                    assertThat(seen.person()).isNull();
                });
    }

    @Test
    void contactsThatTheLookerDoesNotSeeAreLeftOut() {
        InstrumentDetails given = inside.as(
                OWNER, () -> instruments.create(Entries.instrument("Augen " + UUID.randomUUID(), Entries.contact())));
        HandOverId offer = inside.as(
                        OWNER,
                        () -> handOvers.offer(
                                given.id(),
                                new Version(given.version()),
                                new HandOverEntry(JUGENDAMT, "Neue Zuständigkeit", null)))
                .handOver()
                .id();
        inside.as(Inside.lead("jugendamt"), () -> handOvers.accept(offer, Version.ANY));
        inside.as(
                PARTNER,
                () -> sharing.grant(
                        given.id(),
                        Version.ANY,
                        new ShareEntry("jobcenter", ShareLevel.READ, false, "Gemeinsame Pflege", null)));
        AgencyId former = new AgencyId("jobcenter");

        assertThat(inside.as(PARTNER, () -> access.asSeenBy(given.id(), former, Role.READER)))
                .hasValueSatisfying(seen -> assertThat(seen.contacts()).hasSize(1));
        assertThat(inside.as(Inside.auditor("jugendamt"), () -> access.asSeenBy(given.id(), former, Role.READER)))
                .hasValueSatisfying(seen -> assertThat(seen.contacts()).isEmpty());
    }

    @Test
    void afterwardsTheOwnerIsTheOwnerAgain() {
        InstrumentId own = create(OWNER).id();
        InstrumentDetails theirs = create(PARTNER);

        List<InstrumentId> listed = inside.committed(() -> inside.as(OWNER, () -> {
            access.asSeenBy(own, JUGENDAMT, Role.AGENCY_ADMIN);
            return instruments
                    .page(new PageRequest(0, PageRequest.MAX_SIZE, null, true, "Augen", false))
                    .items()
                    .stream()
                    .map(each -> each.id())
                    .toList();
        }));

        assertThat(listed).contains(own).doesNotContain(theirs.id());
    }

    @Test
    void aPreviewSaysWhatTheShareThenGivesAndStoresNothing() {
        InstrumentDetails own = create(OWNER);
        ShareEntry entry = new ShareEntry("jugendamt", ShareLevel.COMMENT, true, "Gemeinsame Pflege", null);

        AccessPreview preview = inside.as(OWNER, () -> access.preview(own.id(), List.of(entry)));
        assertThat(inside.as(OWNER, () -> sharing.shares(own.id()))).isEmpty();
        share(own, "jugendamt", ShareLevel.COMMENT, true);

        List<AccessRow> stored =
                inside.as(OWNER, () -> sharing.access(own.id())).rows();
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("reasons")
                .isEqualTo(preview.after().rows());
        assertThat(preview.today().rows()).noneMatch(row -> JUGENDAMT.equals(row.agency()) && row.view());
    }

    @Test
    void whoSeesARecordIsToldByWhichRule() {
        InstrumentDetails own = create(OWNER);
        share(own, "jugendamt", ShareLevel.READ);

        assertThat(reasons(Inside.reader("jugendamt"), own)).containsExactly(AccessRule.SHARE);
        assertThat(reasons(Inside.reader("jobcenter"), own)).containsExactly(AccessRule.OWNER);
        assertThatThrownBy(() -> reasons(Inside.reader("arbeitsagentur"), own)).isInstanceOf(RecordNotFound.class);
    }

    private List<AccessRule> reasons(CurrentUser user, InstrumentDetails instrument) {
        return inside.as(user, () -> access.reasons(instrument.id())).stream()
                .map(AccessReason::rule)
                .toList();
    }

    private Optional<InstrumentDetails> seen(InstrumentId id, Role role) {
        return inside.as(OWNER, () -> access.asSeenBy(id, JUGENDAMT, role));
    }

    private Optional<ContactSheet> seen(ContactId id, Role role) {
        return inside.as(OWNER, () -> access.asSeenBy(id, JUGENDAMT, role));
    }

    private Optional<PartnerDetails> seen(PartnerId id, Role role) {
        return inside.as(OWNER, () -> access.asSeenBy(id, JUGENDAMT, role));
    }

    private ContactSheet contact() {
        return inside.as(OWNER, () -> contacts.create(Entries.contact(), PERSON));
    }

    private void share(ShareableId id, int version, ShareLevel level, boolean personal) {
        inside.as(
                OWNER,
                () -> sharing.grant(
                        id,
                        new Version(version),
                        new ShareEntry("jugendamt", level, personal, "Gemeinsame Pflege", null)));
    }

    private void share(InstrumentDetails own, String agency, ShareLevel level) {
        share(own, agency, level, false);
    }

    private void share(InstrumentDetails own, String agency, ShareLevel level, boolean personal) {
        inside.as(
                OWNER,
                () -> sharing.grant(
                        own.id(),
                        new Version(own.version()),
                        new ShareEntry(agency, level, personal, "Gemeinsame Pflege", null)));
    }

    private InstrumentDetails create(CurrentUser owner) {
        return inside.as(owner, () -> instruments.create(Entries.instrument("Mit anderen Augen " + UUID.randomUUID())));
    }
}
