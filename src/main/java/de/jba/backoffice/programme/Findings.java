// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Everything that stands against sending a programme round: what came back, and what the checks find. */
@ApplicationScoped
class Findings {
    @Inject
    ChapterReturns returns;

    @Inject
    CallerContext callers;

    List<Finding> of(Programme programme, ProgrammeContent content, Locale locale) {
        List<ChapterReturnDetails> open = returns.of(programme.id(), callers.user()).stream()
                .filter(ChapterReturnDetails::open)
                .toList();
        return Stream.concat(
                        ProgrammeChecks.ofReturns(content, open, locale).stream(),
                        ProgrammeChecks.of(content, locale).stream())
                .toList();
    }
}
