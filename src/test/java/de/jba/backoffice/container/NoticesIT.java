// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.discussion.CommentEntry;
import de.jba.backoffice.discussion.DiscussionService;
import de.jba.backoffice.discussion.Mention;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.ShareLevel;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.HandOverDetails;
import de.jba.backoffice.sharing.HandOverEntry;
import de.jba.backoffice.sharing.HandOverId;
import de.jba.backoffice.sharing.HandOverService;
import de.jba.backoffice.sharing.HandOverState;
import de.jba.backoffice.sharing.ShareEntry;
import de.jba.backoffice.sharing.ShareId;
import de.jba.backoffice.sharing.ShareNotice;
import de.jba.backoffice.sharing.SharingService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands behind the bell: for those it concerns, as long as they may know it, and for nobody else. */
@ExtendWith(ArquillianExtension.class)
class NoticesIT {
    private static final int MANY = 10_000;
    private static final CurrentUser OWNER = Inside.admin("jobcenter");
    private static final CurrentUser PARTNER = Inside.admin("jugendamt");
    private static final CurrentUser PARTNERS_LEAD = Inside.lead("jugendamt");
    private static final CurrentUser STRANGER = Inside.admin("arbeitsagentur");
    private static final AgencyId JUGENDAMT = new AgencyId("jugendamt");

    @Inject
    Inside inside;

    @Inject
    InstrumentService instruments;

    @Inject
    SharingService sharing;

    @Inject
    HandOverService handOvers;

    @Inject
    DiscussionService discussion;

    private InstrumentDetails own;

    @Deployment
    static WebArchive war() {
        return Delivered.war();
    }

    @BeforeEach
    void createAnInstrument() {
        own = inside.as(OWNER, () -> instruments.create(Entries.instrument("Mitteilung " + UUID.randomUUID())));
    }

    @Test
    void aShareNearItsEndIsToldToBothSides() {
        share(ShareLevel.READ, today().plusDays(14));

        for (CurrentUser each : List.of(OWNER, Inside.lead("jobcenter"), PARTNER, PARTNERS_LEAD)) {
            assertThat(shares(each)).as(each.name()).containsExactly(ShareNotice.Matter.ENDING);
        }
        assertThat(shares(STRANGER)).isEmpty();
    }

    @Test
    void aShareFarFromItsEndIsNewToThePartnerAndNothingToItsOwner() {
        share(ShareLevel.READ, today().plusDays(15));

        assertThat(shares(PARTNER)).containsExactly(ShareNotice.Matter.NEW);
        assertThat(shares(OWNER)).isEmpty();
    }

    @Test
    void aShareWithoutEndIsToldOnceAQuarterToWhoConfirmsIt() {
        ShareId old = shareLongAgo();

        assertThat(shares(OWNER)).containsExactly(ShareNotice.Matter.UNCONFIRMED);
        assertThat(shares(Inside.lead("jobcenter"))).isEmpty();
        assertThat(shares(PARTNER)).isEmpty();
        inside.as(OWNER, () -> sharing.confirm(own.id(), Version.ANY, old));
        assertThat(shares(OWNER)).isEmpty();
    }

    @Test
    void aRevokedShareIsNoLongerTold() {
        ShareId share = share(ShareLevel.READ, today());
        inside.as(OWNER, () -> sharing.revoke(own.id(), Version.ANY, share));

        assertThat(shares(OWNER)).isEmpty();
        assertThat(shares(PARTNER)).isEmpty();
    }

    @Test
    void readersAreToldNothingAndAuditorsHaveNoShares() {
        share(ShareLevel.READ, today());

        assertThatThrownBy(() -> shares(Inside.reader("jugendamt"))).isInstanceOf(PermissionDenied.class);
        assertThat(shares(Inside.auditor("jobcenter"))).isEmpty();
    }

    @Test
    void anOfferWaitsForTheLeadItIsAddressedTo() {
        offer();

        assertThat(offers(PARTNERS_LEAD)).containsExactly(HandOverState.OPEN);
        for (CurrentUser each : List.of(
                OWNER,
                PARTNER,
                STRANGER,
                Inside.lead("arbeitsagentur"),
                Inside.lead("jobcenter"),
                Inside.reader("jugendamt"),
                Inside.reader("jobcenter"))) {
            assertThat(offers(each)).as(each.name()).isEmpty();
        }
    }

    @Test
    void aRefusalIsToldToWhoOffersUntilTheNextOffer() {
        HandOverId offer = offer();
        inside.as(PARTNERS_LEAD, () -> handOvers.refuse(offer, Version.ANY, "Zu früh"));

        assertThat(offers(OWNER)).containsExactly(HandOverState.REFUSED);
        for (CurrentUser each : List.of(PARTNERS_LEAD, PARTNER, STRANGER, Inside.lead("jobcenter"))) {
            assertThat(offers(each)).as(each.name()).isEmpty();
        }
        offer();
        assertThat(offers(OWNER)).isEmpty();
    }

    @Test
    void aMentionIsToldWhileTheAgencyMayCommentAndHasNotAnswered() {
        ShareId share = share(ShareLevel.COMMENT, null);
        inside.as(OWNER, () -> discussion.comment(own.id(), new CommentEntry("Stimmt das?", List.of(JUGENDAMT))));

        assertThat(mentions(PARTNER)).containsExactly(own.id());
        assertThat(mentions(PARTNERS_LEAD)).containsExactly(own.id());
        assertThat(mentions(OWNER)).isEmpty();
        assertThat(mentions(STRANGER)).isEmpty();
        assertThatThrownBy(() -> mentions(Inside.reader("jugendamt"))).isInstanceOf(PermissionDenied.class);
        inside.as(OWNER, () -> sharing.revoke(own.id(), Version.ANY, share));
        assertThat(mentions(PARTNER)).isEmpty();
        share(ShareLevel.COMMENT, null);
        assertThat(mentions(PARTNER)).containsExactly(own.id());
        inside.as(PARTNER, () -> discussion.comment(own.id(), new CommentEntry("Ja.", List.of())));
        assertThat(mentions(PARTNER)).isEmpty();
    }

    private List<ShareNotice.Matter> shares(CurrentUser person) {
        return inside.as(person, () -> sharing.notices(MANY)).stream()
                .filter(each -> each.share().record().equals(own.id().value()))
                .map(ShareNotice::matter)
                .toList();
    }

    private List<HandOverState> offers(CurrentUser person) {
        return inside.as(person, () -> handOvers.notices(MANY)).stream()
                .filter(each -> each.instrument().equals(own.id()))
                .map(HandOverDetails::state)
                .toList();
    }

    private List<InstrumentId> mentions(CurrentUser person) {
        return inside
                .as(
                        person,
                        () -> discussion.mentions(new PageRequest(0, PageRequest.MAX_SIZE, null, true, null, false)))
                .items()
                .stream()
                .map(Mention::instrument)
                .filter(own.id()::equals)
                .toList();
    }

    private ShareId share(ShareLevel level, @Nullable LocalDate until) {
        return inside.as(
                        OWNER,
                        () -> sharing.grant(
                                own.id(),
                                Version.ANY,
                                new ShareEntry("jugendamt", level, false, "Gemeinsame Pflege", until)))
                .share()
                .id();
    }

    /** As the application would have written it then. */
    private ShareId shareLongAgo() {
        UUID id = UUID.randomUUID();
        inside.committed(() -> inside.as(OWNER, () -> {
            instruments.instrument(own.id());
            return inside.entityManager()
                    .createNativeQuery("""
                    INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                        granted_at, version)
                    VALUES (?1, ?2, 'jobcenter', 'jugendamt', 'READ', false, 'Gemeinsame Pflege', 'Verwaltung',
                        now() - interval '6 months', 1)
                    """)
                    .setParameter(1, id)
                    .setParameter(2, own.id().value())
                    .executeUpdate();
        }));
        return new ShareId(id);
    }

    private HandOverId offer() {
        return inside.as(
                        OWNER,
                        () -> handOvers.offer(
                                own.id(), Version.ANY, new HandOverEntry(JUGENDAMT, "Neue Zuständigkeit", null)))
                .handOver()
                .id();
    }

    private static LocalDate today() {
        return LocalDate.now(BusinessTime.ZONE);
    }
}
