// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.notification.Notice;
import de.jba.backoffice.notification.NoticeKind;
import de.jba.backoffice.notification.NoticeService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.ShareLevel;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.ShareEntry;
import de.jba.backoffice.sharing.ShareId;
import de.jba.backoffice.sharing.SharingService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notices as the application reads them: with the reader's own sight, marked as read for the reader alone. */
@ExtendWith(ArquillianExtension.class)
class NoticesIT {
    private static final CurrentUser OWNER = Inside.admin("jobcenter");
    private static final CurrentUser PARTNER = Inside.admin("jugendamt");
    private static final CurrentUser PARTNERS_LEAD = Inside.lead("jugendamt");
    private static final CurrentUser STRANGER = Inside.admin("arbeitsagentur");

    @Inject
    Inside inside;

    @Inject
    InstrumentService instruments;

    @Inject
    SharingService sharing;

    @Inject
    NoticeService notices;

    private InstrumentDetails own;

    @Deployment
    static WebArchive war() {
        return Delivered.war();
    }

    @BeforeEach
    void createAnInstrument() {
        own = inside.as(OWNER, () -> instruments.create(Entries.instrument("Hinweis " + UUID.randomUUID())));
    }

    @Test
    void aNoticeSaysWhatItsRecordSaysToTheReader() {
        share();

        assertThat(first(PARTNER)).hasValueSatisfying(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.SHARE_GRANTED);
            assertThat(notice.sender()).isEqualTo(new AgencyId("jobcenter"));
            assertThat(notice.name()).isEqualTo(own.name());
            assertThat(notice.detail()).isEqualTo("Gemeinsame Pflege");
            assertThat(notice.read()).isFalse();
        });
        for (CurrentUser other : List.of(
                OWNER, STRANGER, Inside.reader("jugendamt"), Inside.auditor("jugendamt"), Inside.lead("jobcenter"))) {
            assertThat(first(other)).as(other.name()).isEmpty();
        }
    }

    @Test
    void readIsWhatThePersonHasRead() {
        share();
        UUID id = first(PARTNER).orElseThrow().id();
        int before = unread(PARTNER);

        inside.as(PARTNER, () -> notices.read(id));

        assertThat(unread(PARTNER)).isEqualTo(before - 1);
        assertThat(first(PARTNER))
                .hasValueSatisfying(notice -> assertThat(notice.read()).isTrue());
        assertThat(first(PARTNERS_LEAD))
                .hasValueSatisfying(notice -> assertThat(notice.read()).isFalse());
        assertThatThrownBy(() -> inside.as(STRANGER, () -> notices.read(id))).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> inside.as(Inside.auditor("jugendamt"), () -> notices.read(id)))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void allAreReadAtOnce() {
        share();
        inside.as(PARTNERS_LEAD, () -> {
            notices.readAll();
            return null;
        });

        assertThat(unread(PARTNERS_LEAD)).isZero();
        assertThat(unread(PARTNER)).isPositive();
    }

    @Test
    void aRevokedShareIsToldWithoutItsRecord() {
        ShareId share = share();
        UUID id = first(PARTNER).orElseThrow().id();
        inside.as(OWNER, () -> sharing.revoke(own.id(), Version.ANY, share));

        assertThat(first(PARTNER)).isEmpty();
        assertThatThrownBy(() -> inside.as(PARTNER, () -> notices.read(id))).isInstanceOf(RecordNotFound.class);
        Notice revoked = page(PARTNER).get(0);
        assertThat(revoked.kind()).isEqualTo(NoticeKind.SHARE_REVOKED);
        assertThat(revoked.record()).isNull();
        assertThat(revoked.name()).isEmpty();
        assertThat(revoked.detail()).isEmpty();
    }

    private ShareId share() {
        return inside.as(
                        OWNER,
                        () -> sharing.grant(
                                own.id(),
                                Version.ANY,
                                new ShareEntry("jugendamt", ShareLevel.READ, false, "Gemeinsame Pflege", null)))
                .share()
                .id();
    }

    private int unread(CurrentUser person) {
        return inside.as(person, () -> notices.unread()).count();
    }

    private List<Notice> page(CurrentUser person) {
        return inside.as(person, () -> notices.page(new PageRequest(0, PageRequest.MAX_SIZE, null, true, null, false)))
                .items();
    }

    private Optional<Notice> first(CurrentUser person) {
        return page(person).stream()
                .filter(notice -> own.id().value().equals(notice.record()))
                .findFirst();
    }
}
