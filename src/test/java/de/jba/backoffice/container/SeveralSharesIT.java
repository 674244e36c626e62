// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ShareLevel;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.AccessPreview;
import de.jba.backoffice.sharing.AccessRow;
import de.jba.backoffice.sharing.AccessService;
import de.jba.backoffice.sharing.ShareChange;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.sharing.ShareEntry;
import de.jba.backoffice.sharing.SharingService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several agencies get their shares in one step: each its own, all of them or none. */
@ExtendWith(ArquillianExtension.class)
class SeveralSharesIT {
    private static final CurrentUser OWNER = Inside.admin("jobcenter");

    @Inject
    Inside inside;

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
    void eachAgencyGetsItsShareAndTheRecordAVersionForEach() {
        InstrumentDetails own = create();

        AccessPreview preview =
                inside.as(OWNER, () -> access.preview(own.id(), entries("jugendamt", "arbeitsagentur")));
        List<ShareChange> granted = grant(own, own.version(), "jugendamt", "arbeitsagentur");

        assertThat(granted).extracting(ShareChange::version).containsOnly(own.version() + 2);
        assertThat(shared(own)).containsExactly("arbeitsagentur", "jugendamt");
        assertThat(inside.as(OWNER, () -> sharing.access(own.id())).rows())
                .usingRecursiveComparison()
                .ignoringFields("reasons")
                .isEqualTo(preview.after().rows());
        assertThat(preview.after().rows()).filteredOn(AccessRow::view).hasSizeGreaterThan(10);
    }

    @Test
    void oneThatCannotBeGrantedLeavesNone() {
        InstrumentDetails own = create();

        assertThatThrownBy(() -> grant(own, own.version(), "jugendamt", "niemand"))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> grant(own, own.version(), "jugendamt", "jobcenter"))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(shared(own)).isEmpty();
    }

    @Test
    void whatChangedMeanwhileIsNotShared() {
        InstrumentDetails own = create();
        grant(own, own.version(), "jugendamt");

        assertThatThrownBy(() -> grant(own, own.version(), "arbeitsagentur", "*"))
                .isInstanceOf(StaleRecord.class);
        assertThat(shared(own)).containsExactly("jugendamt");
    }

    private List<String> shared(InstrumentDetails own) {
        return inside.as(OWNER, () -> sharing.shares(own.id())).stream()
                .map(ShareDetails::agency)
                .toList();
    }

    private List<ShareChange> grant(InstrumentDetails own, int version, String... agencies) {
        return inside.as(OWNER, () -> sharing.grantAll(own.id(), new Version(version), entries(agencies)));
    }

    private static List<ShareEntry> entries(String... agencies) {
        return Stream.of(agencies)
                .map(agency -> new ShareEntry(agency, ShareLevel.COMMENT, false, "Gemeinsame Pflege", null))
                .toList();
    }

    private InstrumentDetails create() {
        return inside.as(OWNER, () -> instruments.create(Entries.instrument("Mehrere " + UUID.randomUUID())));
    }
}
