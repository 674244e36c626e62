// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the application asks of the database, statement by statement, as the database itself notes it. */
public final class StatementLog implements AutoCloseable {
    private static final Pattern LINE =
            Pattern.compile("^jba_app\\|(\\d+)\\|(LOG|DETAIL): +(?:(?:statement|execute [^:]+): )?(.*)$");
    private static final String BOUND_FOR_THE_API = "'API'";

    private final String url;
    private final Path log;

    StatementLog(String url, Path log) {
        this.url = url;
        this.log = log;
        set("ALTER SYSTEM SET log_line_prefix = '%u|%p|'", "ALTER SYSTEM SET log_statement = 'all'");
    }

    /**
     * The statements that the application sends for the API while this is done, without the values in them. What open
     * screens ask meanwhile is left out: they bind another channel.
     */
    public List<String> during(Supplier<?> work) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long before = file.length();
            Objects.requireNonNull(work.get());
            byte[] written = new byte[Math.toIntExact(file.length() - before)];
            file.seek(before);
            file.readFully(written);
            return statements(new String(written, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> statements(String written) {
        List<String> statements = new ArrayList<>();
        Map<String, Transaction> open = new HashMap<>();
        Transaction last = null;
        for (String line : written.split("\n")) {
            Matcher found = LINE.matcher(line);
            if (found.matches()) {
                last = open.computeIfAbsent(found.group(1), connection -> new Transaction());
                last.note(found.group(2), found.group(3));
                if (last.isOver()) {
                    if (last.isBoundForTheApi) {
                        statements.addAll(last.statements);
                    }
                    open.remove(found.group(1));
                }
            } else if (line.startsWith("\t") && last != null) {
                last.continueWith(line.replace('\t', ' '));
            } else {
                last = null;
            }
        }
        return statements;
    }

    private static final class Transaction {
        private final List<String> statements = new ArrayList<>();
        private boolean isDetail;
        private boolean isBoundForTheApi;

        void note(String kind, String text) {
            isDetail = kind.equals("DETAIL");
            if (isDetail) {
                isBoundForTheApi |= text.contains(BOUND_FOR_THE_API);
            } else {
                statements.add(text);
            }
        }

        void continueWith(String text) {
            if (!isDetail) {
                int end = statements.size() - 1;
                statements.set(end, statements.get(end) + text);
            }
        }

        boolean isOver() {
            return !isDetail && Set.of("COMMIT", "ROLLBACK").contains(statements.get(statements.size() - 1));
        }
    }

    @Override
    public void close() {
        set("ALTER SYSTEM RESET log_line_prefix", "ALTER SYSTEM RESET log_statement");
    }

    private void set(String... settings) {
        try (Connection superuser = DriverManager.getConnection(url, "postgres", Secrets.SUPERUSER);
                Statement sql = superuser.createStatement()) {
            for (String setting : settings) {
                sql.execute(setting);
            }
            sql.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new StackProblem("The database does not note its statements.", e);
        }
    }
}
