// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import de.jba.backoffice.stack.LocalStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/** The API beside the same work in plain SQL, by turns in one run, at one connection and at many. */
final class DataPath {
    private static final int MANY = 16;
    private static final double SEARCH_WITHIN = 50;

    private final Report report = Report.OF_THIS_RUN;
    private final LocalStack stack;
    private final String of;
    private final Path folder;

    /** @param of what its figures begin with */
    DataPath(LocalStack stack, String of, Path folder) {
        this.stack = stack;
        this.of = of;
        this.folder = folder;
    }

    /** The same work both ways, and the share of plain SQL that the API ought to reach. */
    private record Work(String what, double share, IntFunction<Callable<?>> rest, IntFunction<Callable<?>> sql) {}

    void measure() throws Exception {
        warmUp();
        for (int connections : List.of(1, MANY)) {
            RestCalls rest = new RestCalls(stack, connections);
            try (SqlCalls sql = new SqlCalls(stack, rest.instruments())) {
                for (Work work : works(rest, sql)) {
                    compare(connections, work);
                }
                search(connections, rest, sql);
            }
        }
        export();
    }

    private static List<Work> works(RestCalls rest, SqlCalls sql) {
        return List.of(
                new Work("list of 50", 12, i -> () -> rest.list(false), i -> () -> sql.list(i, false)),
                new Work("list of 50 with total", 60, i -> () -> rest.list(true), i -> () -> sql.list(i, true)),
                new Work("single read", 5, i -> () -> rest.read(i), i -> () -> sql.read(i)),
                new Work("change of places", 10, i -> () -> rest.change(i), i -> () -> sql.change(i)));
    }

    /** A server that has just started is not what people wait for. */
    private void warmUp() throws Exception {
        RestCalls rest = new RestCalls(stack, MANY);
        for (IntFunction<Callable<?>> work : List.<IntFunction<Callable<?>>>of(
                i -> () -> rest.list(true), i -> () -> rest.read(i), i -> () -> rest.change(i))) {
            Load.of(MANY, work, Load.BEFORE_ALL);
        }
    }

    private void compare(int connections, Work work) throws Exception {
        Load plain = Load.of(connections, work.sql());
        Load api = measured(work.what() + ", API", connections, work.rest());
        report.add(of + work.what() + ", plain SQL", plain);
        String share = of + work.what() + ", share of plain SQL at " + connections;
        double reached = 100 * api.perSecond() / plain.perSecond();
        if (connections == MANY) {
            if (!report.atLeast(share, reached, work.share(), "%")) {
                report.costs(of + work.what(), Profile.during(stack, folder, () -> Load.of(connections, work.rest())));
            }
        } else {
            report.add(share, reached, "%");
        }
    }

    private void search(int connections, RestCalls rest, SqlCalls sql) throws Exception {
        report.add(of + "search by ILIKE, plain SQL", Load.of(connections, i -> () -> sql.search(i, rest.word())));
        measured("search with a typing error, API", connections, i -> () -> rest.search("Coachnig Wane"));
        Load api = measured("search, API", connections, i -> rest::search);
        if (!report.atMost(of + "search, p95 at " + connections, api.percentile(95), SEARCH_WITHIN, "ms")) {
            report.costs(
                    of + "search at " + connections,
                    Profile.during(stack, folder, () -> Load.of(connections, i -> rest::search)));
        }
    }

    /** With what each call takes of the processor, on either side: the machine is shared by all of them. */
    private Load measured(String what, int connections, IntFunction<Callable<?>> rest) throws Exception {
        double server = Cpu.seconds(List.of(stack.server()));
        double database = Cpu.seconds(stack.database());
        long[] calls = {0};
        Load load = Load.of(connections, caller -> {
            Callable<?> call = rest.apply(caller);
            return () -> {
                synchronized (calls) {
                    calls[0]++;
                }
                return call.call();
            };
        });
        report.add(of + what, load);
        for (Map.Entry<String, Double> part : Map.of(
                        "server", Cpu.seconds(List.of(stack.server())) - server,
                        "database", Cpu.seconds(stack.database()) - database)
                .entrySet()) {
            report.add(
                    of + what + ", connections: " + connections + ", processor time of a call, " + part.getKey(),
                    1e3 * part.getValue() / calls[0],
                    "ms");
        }
        return load;
    }

    private void export() throws Exception {
        RestCalls rest = new RestCalls(stack, 1);
        for (String file : List.of("instruments.csv", "instruments.xlsx", "places.xlsx")) {
            rest.export(file);
            long began = System.nanoTime();
            int bytes = rest.export(file).length;
            report.add(of + "export of " + file, (System.nanoTime() - began) / 1e9, "s");
            report.add(of + "export of " + file + ", size", bytes / 1024.0, "KiB");
        }
        try (SqlCalls sql = new SqlCalls(stack, rest.instruments())) {
            long began = System.nanoTime();
            sql.export();
            report.add(of + "reading what is exported, plain SQL", (System.nanoTime() - began) / 1e9, "s");
            began = System.nanoTime();
            sql.insert(ImportCalls.ROWS, "Messung " + began);
            report.add(
                    of + "writing 10,000 instruments with places, plain SQL", (System.nanoTime() - began) / 1e9, "s");
        }
    }
}
