// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.programme.ProgrammeContent.AmendmentContent;
import de.jba.backoffice.programme.ProgrammeContent.FrontDesk;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import de.jba.backoffice.shared.ChapterId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together everything a programme says at this moment. */
@ApplicationScoped
class ContentAssembly {
    @Inject
    Programmes programmes;

    @Inject
    SnapshotDocuments documents;

    @Inject
    AgencyService agencies;

    @Inject
    @ConfigProperty(name = "jba.front.desk.name")
    String frontDeskName;

    @Inject
    @ConfigProperty(name = "jba.front.desk.phone")
    String frontDeskPhone;

    @Inject
    @ConfigProperty(name = "jba.front.desk.mailbox")
    String frontDeskMailbox;

    @Inject
    @ConfigProperty(name = "jba.front.desk.website")
    String frontDeskWebsite;

    ProgrammeContent contentOf(Programme programme) {
        ProgrammeContent content = presentContentOf(programme);
        return programmes
                .lastBefore(programme)
                .map(last -> amended(documents.content(last, last.revision()), content, programme))
                .orElse(content);
    }

    /** What earlier amendments changed, and what this one does; a redaction leaves no word of either. */
    private static ProgrammeContent amended(ProgrammeContent before, ProgrammeContent content, Programme programme) {
        boolean redaction = programme.redaction().isPresent();
        Stream<AmendmentContent> earlier = before.amendments().stream();
        AmendmentContent own = AmendedParts.between(programme.year().amendment(), before, content, redaction);
        return content.amendedBy(
                Stream.concat(redaction ? earlier.map(AmendedParts::placesAlone) : earlier, Stream.of(own))
                        .toList());
    }

    private ProgrammeContent presentContentOf(Programme programme) {
        List<Chapter> chapters = programmes.chapters(programme.id());
        Map<ChapterId, String> numbers = chapters.stream().collect(Collectors.toMap(Chapter::id, Chapter::number));
        return new ProgrammeContent(
                programme.year().value(),
                programme.title(),
                programme.asOf(),
                agencies.activeAgencies().stream()
                        .map(a -> new PartnerAgency(
                                a.id(), a.name(), a.legalCircle().name()))
                        .toList(),
                new FrontDesk(frontDeskName, frontDeskPhone, frontDeskMailbox, frontDeskWebsite),
                chapters.stream().map(Chapter::toContent).toList(),
                programmes.indicators(programme.id()).stream()
                        .map(i -> i.toContent(Objects.requireNonNull(numbers.get(i.chapter()))))
                        .toList(),
                AnnexService.rows(programmes.contributions(programme.id())));
    }
}
