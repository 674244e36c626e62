// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The table of permissions as a reader of {@code permissions.md} takes it: what an action on a record must come to.
 * Written apart from the product's own reading of the table, so that the two can disagree.
 */
record PermissionCsv(List<String> roles, Map<String, List<String>> cells) {

    /** What an attempt must come to. */
    enum Outcome {
        /** It is done, or shown. */
        RESULT,
        /** The record is seen, and this may not be done with it. */
        FORBIDDEN,
        /** There is no such record for this person. */
        NOT_FOUND
    }

    static PermissionCsv read() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                PermissionCsv.class.getResourceAsStream("/de/jba/backoffice/identity/permissions.csv"))) {
            List<List<String>> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.asList(line.split(";", -1)))
                    .toList();
            Map<String, List<String>> cells = new LinkedHashMap<>();
            lines.stream().skip(1).forEach(line -> cells.put(line.get(0), line.subList(1, line.size())));
            return new PermissionCsv(lines.get(0).subList(1, lines.get(0).size()), cells);
        }
    }

    String cell(String action, String role) {
        return Objects.requireNonNull(cells.get(action), action).get(roles.indexOf(role));
    }

    /** What a person with this one role comes to who does this with a record to which the agency stands so. */
    Outcome outcome(String action, String role, Relation relation) {
        if (!reaches(cell(viewing(action), role), role, relation)) {
            return Outcome.NOT_FOUND;
        }
        return reaches(cell(action, role), role, relation) ? Outcome.RESULT : Outcome.FORBIDDEN;
    }

    /** The action by which a person sees the kind of record that the action is about. */
    private static String viewing(String action) {
        return switch (action.substring(0, action.indexOf('.'))) {
            case "contact" -> "contact.view";
            case "partner" -> "partner.view";
            default -> "instrument.view";
        };
    }

    private static boolean reaches(String cell, String role, Relation relation) {
        boolean ofNoAgency = role.equals("programme-editor") || role.equals("auditor");
        return switch (cell) {
            case "-" -> false;
            case "own" -> !ofNoAgency && relation == Relation.OWN;
            case "visible" -> ofNoAgency ? relation == Relation.JBA_WIDE : relation.visible();
            case "own+comment" ->
                !ofNoAgency
                        && (relation == Relation.OWN
                                || relation == Relation.SHARED_COMMENT
                                || relation == Relation.SHARED_EDIT);
            case "own+edit" -> !ofNoAgency && (relation == Relation.OWN || relation == Relation.SHARED_EDIT);
            case "own+personal" -> !ofNoAgency && (relation == Relation.OWN || relation == Relation.SHARED_PERSONAL);
            case "all" -> relation.exists();
            default -> throw new IllegalArgumentException("no record is reached as '" + cell + "'");
        };
    }
}
