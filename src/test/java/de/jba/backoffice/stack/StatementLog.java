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
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What the application asks of the database, statement by statement, as the database itself notes it. */
public final class StatementLog implements AutoCloseable {
    private static final String PREFIX = "jba_app|LOG:  ";
    private static final Pattern PROTOCOL = Pattern.compile("^(statement|execute [^:]+): ");

    private final String url;
    private final Path log;

    StatementLog(String url, Path log) {
        this.url = url;
        this.log = log;
        set("ALTER SYSTEM SET log_line_prefix = '%u|'", "ALTER SYSTEM SET log_statement = 'all'");
    }

    /** The statements that the application sends while this is done, without the values in them. */
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
        boolean continues = false;
        for (String line : written.split("\n")) {
            if (line.startsWith(PREFIX)) {
                statements.add(PROTOCOL.matcher(line.substring(PREFIX.length())).replaceFirst(""));
                continues = true;
            } else if (line.startsWith("\t") && continues) {
                int last = statements.size() - 1;
                statements.set(last, statements.get(last) + line.replace('\t', ' '));
            } else {
                continues = false;
            }
        }
        return statements;
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
