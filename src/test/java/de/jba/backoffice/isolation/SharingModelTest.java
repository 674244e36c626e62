// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.ModelFamily.AGENCIES;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Three agencies share, end, edit, comment on and hand over records at random, eight threads at once over four
 * connections; after each step, what each agency sees is what a model in memory says. Each thread has records of its
 * own, so that the model of a record is never out of step; the tables and connections are everybody's.
 */
@ExtendWith(DatabaseExtension.class)
class SharingModelTest {
    private static final int THREADS = 8;
    private static final int CONNECTIONS = 4;
    private static final int FAMILIES = 2;
    private static final int STEPS = Extent.isFull() ? 20_000 : 1_000;
    private static final int STEPS_PER_ROUND = 125;
    private static final int STEPS_PER_LIST = 5;

    @Test
    void everybodySeesWhatTheModelSays(LocalDatabase local) throws Exception {
        Random seeds = Extent.random("sharing model, " + STEPS + " steps");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (ConnectionPool pool = new ConnectionPool(local, CONNECTIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seeds.nextLong());
                running.add(threads.submit(() -> {
                    for (int round = 0; round < STEPS / THREADS / STEPS_PER_ROUND; round++) {
                        play(new ApplicationRole(pool::open), random);
                    }
                    return null;
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
        Extent.report(
                "sharing-model.md",
                List.of(
                        "<!-- SPDX-License-Identifier: EUPL-1.2 -->",
                        "# The model of sharing",
                        "",
                        "Written by `SharingModelTest` in `mvn -Pfull verify`: " + STEPS
                                + " random steps of three agencies in",
                        THREADS + " threads over " + CONNECTIONS
                                + " connections; after each, what an administrator, lead or",
                        "reader of each agency and the programme's editor saw was what the model in memory says.",
                        "",
                        "| | |",
                        "|---|---|",
                        "| seed | " + Extent.seed() + " |",
                        "| steps | " + STEPS + " |",
                        "| observations of rows | " + ModelSight.ROWS_SEEN.sum() + " |",
                        "| observations of lists, searches and counts | " + ModelSight.LISTS_SEEN.sum() + " |",
                        "| differences | 0 |"));
    }

    /** A round with fresh records. */
    private static void play(ApplicationRole database, Random random) throws SQLException {
        String word = "w" + Long.toHexString(random.nextLong());
        List<ModelFamily> families = new ArrayList<>();
        List<ModelMoves> moves = new ArrayList<>();
        for (int i = 0; i < FAMILIES; i++) {
            ModelFamily family = new ModelFamily(word + " " + i, random);
            families.add(family);
            moves.add(new ModelMoves(database, family, random));
            moves.get(i).begin();
        }
        ModelSight sight = new ModelSight(database);
        try {
            for (int step = 0; step < STEPS_PER_ROUND; step++) {
                int chosen = random.nextInt(FAMILIES);
                moves.get(chosen).next();
                for (Scope scope : observers(random)) {
                    sight.rowsAreAsModelled(families.get(chosen), scope);
                }
                if (step % STEPS_PER_LIST == 0) {
                    sight.listsAreAsModelled(
                            families, word, sameDay(families), any(observers(random), random), 1 + random.nextInt(3));
                }
            }
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + story(families, moves), e);
        }
    }

    private static LocalDate sameDay(List<ModelFamily> families) {
        LocalDate latest = families.stream()
                .map(family -> family.day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        families.forEach(family -> family.day = latest);
        return latest;
    }

    /** One person of each agency, and the programme's editor. */
    private static List<Scope> observers(Random random) {
        List<Scope> observers = new ArrayList<>(List.of(Scope.editor()));
        for (String agency : AGENCIES) {
            observers.add(any(List.of(Scope.admin(agency), Scope.lead(agency), Scope.reader(agency)), random));
        }
        return observers;
    }

    private static String story(List<ModelFamily> families, List<ModelMoves> moves) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < families.size(); i++) {
            ModelFamily family = families.get(i);
            story.append("\n").append(family.name).append(", instrument ").append(family.instrument);
            moves.get(i).made().forEach(move -> story.append("\n  ").append(move));
        }
        return story.toString();
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
