// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who has to sign a programme, and who has. */
@ApplicationScoped
class SignatureSheet {
    @Inject
    Programmes programmes;

    @Inject
    ContentAssembly assembly;

    /** The latest signature of each agency that has to sign, or that it is open. */
    List<CoSignatureDetails> of(Programme programme) {
        List<CoSignature> given = programmes.signatures(programme.id());
        List<CoSignatureDetails> latest = new ArrayList<>();
        for (AgencyId agency : signing(programme)) {
            Optional<CoSignature> own =
                    given.stream().filter(s -> s.agency().equals(agency)).findFirst();
            latest.add(own.map(s -> s.toDetails(programme.revision())).orElse(CoSignatureDetails.open(agency)));
        }
        return latest;
    }

    /** The signatures that count for the current revision. */
    List<CoSignature> standing(Programme programme) {
        return programmes.signatures(programme.id()).stream()
                .filter(s -> s.revision() == programme.revision() && !s.isWithdrawn())
                .toList();
    }

    private List<AgencyId> signing(Programme programme) {
        return programmes
                .snapshot(programme)
                .map(Snapshot::agencies)
                .orElseGet(() -> assembly.contentOf(programme).agencies().stream()
                        .map(PartnerAgency::id)
                        .toList());
    }
}
