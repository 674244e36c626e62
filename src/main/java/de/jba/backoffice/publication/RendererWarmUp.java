// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.ProgrammeContent.ComparisonValue;
import de.jba.backoffice.programme.ProgrammeContent.FrontDesk;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Renders a tiny programme beside the start of the application. Fonts, hyphenation and the typesetter load with the
 * first document, which takes seconds; nobody who sends a programme into coordination should wait for that.
 */
@ApplicationScoped
class RendererWarmUp {
    private static final Logger LOG = Logger.getLogger(RendererWarmUp.class.getName());
    private static final String WORDS = "Arbeitsmarktinstrumente **und** Ausbildungsvorbereitung.";

    @Resource
    ManagedExecutorService executor;

    @Inject
    ProgrammeRenderer renderer;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        executor.execute(this::render);
    }

    private void render() {
        try {
            renderer.render(tiny());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the renderer could not be warmed up; the first document takes longer", e);
        }
    }

    /** Holds one of everything that is set in a way of its own. */
    static ProgrammeContent tiny() {
        String text = WORDS + "\n\n- " + WORDS + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
        return new ProgrammeContent(
                2000,
                WORDS,
                LocalDate.EPOCH,
                List.of(),
                new FrontDesk("x", "02323 0", "x@example.org", "https://www.example.org"),
                List.of(new ChapterContent("1", "1", WORDS, text)),
                List.of(new IndicatorContent(
                        "x",
                        "1",
                        WORDS,
                        "1.0",
                        "PERCENT",
                        "2000",
                        WORDS,
                        List.of(new ComparisonValue("1998", "1.0"), new ComparisonValue("1999", "1.0")))),
                List.of(new AnnexRow(
                        1,
                        "x",
                        WORDS,
                        null,
                        List.of(),
                        "U25",
                        List.of("SGB_II"),
                        "x",
                        List.of(),
                        new CapacityContent("PLACES", 1, null, LocalDate.EPOCH),
                        WORDS,
                        null,
                        List.of(),
                        null)));
    }
}
