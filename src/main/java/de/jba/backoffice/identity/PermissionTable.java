// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who may what: {@code permissions.csv}, one line per action, one column per role. The interceptor, the menu, the API,
 * the policies of the database and the auditors' page all read this one table.
 */
public final class PermissionTable {
    /** Its file, beside this class. */
    public static final String FILE = "permissions.csv";

    private static final PermissionTable TABLE = read();

    private final Map<Permission, Map<Role, Reach>> cells;

    private PermissionTable(Map<Permission, Map<Role, Reach>> cells) {
        this.cells = cells;
    }

    /** The table that this version of the product ships. */
    public static PermissionTable get() {
        return TABLE;
    }

    /** How far one role may go; {@link Reach#NONE} when it may not at all. */
    public Reach reach(Permission permission, Role role) {
        return Objects.requireNonNull(
                Objects.requireNonNull(cells.get(permission)).get(role));
    }

    /** How far a person with these roles may go: the union over the roles, empty when not at all. */
    public Set<Reach> reaches(Permission permission, Collection<Role> roles) {
        Set<Reach> union = EnumSet.noneOf(Reach.class);
        for (Role role : roles) {
            union.add(reach(permission, role));
        }
        union.remove(Reach.NONE);
        return union;
    }

    private static PermissionTable read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PermissionTable.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().filter(l -> !l.isBlank()).toList();
            List<Role> roles = columns(lines.get(0)).stream()
                    .skip(1)
                    .map(key -> Role.of(key).orElseThrow())
                    .toList();
            Map<Permission, Map<Role, Reach>> cells = new EnumMap<>(Permission.class);
            for (String line : lines.subList(1, lines.size())) {
                List<String> columns = columns(line);
                Map<Role, Reach> row = new EnumMap<>(Role.class);
                for (int i = 0; i < roles.size(); i++) {
                    row.put(roles.get(i), Reach.of(columns.get(i + 1)));
                }
                cells.put(Permission.of(columns.get(0)), row);
            }
            if (cells.size() != Permission.values().length) {
                throw new IllegalStateException(FILE + " does not have one line for each permission");
            }
            return new PermissionTable(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns(String line) {
        return List.of(line.split(";", -1));
    }
}
