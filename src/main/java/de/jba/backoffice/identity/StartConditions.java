// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What must hold of the configuration before the application serves anybody. Everything known in public, such as the
 * secrets of the demo, would let strangers in under any name.
 */
final class StartConditions {
    /** How every secret of the demo begins. */
    private static final String DEMO_MARK = "demo";

    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> MODES = Set.of("production", DEMO_MARK);
    private static final List<String> REQUIRED = List.of(
            "JBA_DB_URL",
            "JBA_DB_USER",
            "JBA_DB_PASSWORD",
            "JBA_OIDC_ISSUER",
            "JBA_OIDC_CLIENT_SECRET",
            "JBA_PUBLIC_URL");

    private final Map<String, String> settings;
    private final List<String> objections = new ArrayList<>();

    private StartConditions(Map<String, String> settings) {
        this.settings = settings;
    }

    /** What is wrong with these settings, each in a few words that name the setting and never its value. */
    static List<String> objections(Map<String, String> settings) {
        StartConditions conditions = new StartConditions(settings);
        conditions.judge();
        return List.copyOf(conditions.objections);
    }

    private void judge() {
        REQUIRED.stream().filter(name -> value(name).isBlank()).forEach(name -> objections.add(name + " is not set"));
        new TreeSet<>(settings.keySet())
                .stream()
                        .filter(name -> name.startsWith("JBA_DB_OWNER"))
                        .forEach(name ->
                                objections.add(name + " is set, and the owner's credentials belong to the migration"));
        String mode = settings.getOrDefault("JBA_MODE", "production");
        if (!MODES.contains(mode)) {
            objections.add("JBA_MODE is neither production nor demo");
        }
        if (!mode.equals(DEMO_MARK)) {
            judgeProduction();
        }
    }

    private void judgeProduction() {
        for (String name : new TreeSet<>(settings.keySet())) {
            boolean secret = name.startsWith("JBA_") && (name.endsWith("_SECRET") || name.endsWith("_PASSWORD"));
            if (secret && value(name).startsWith(DEMO_MARK)) {
                objections.add(name + " is a secret of the demo");
            } else if (secret && value(name).length() < SHORTEST_SECRET) {
                objections.add(name + " is shorter than " + SHORTEST_SECRET + " characters");
            }
        }
        refuse("JBA_OIDC_ISSUER", address -> !address.startsWith("https://"), "is not https");
        refuse("JBA_PUBLIC_URL", address -> !address.startsWith("https://"), "is not https");
        refuse("JBA_API_CLIENTS", clients -> clients.contains("backoffice-cli"), "names the demo's client");
    }

    private void refuse(String name, Predicate<String> wrong, String why) {
        if (!value(name).isBlank() && wrong.test(value(name))) {
            objections.add(name + " " + why);
        }
    }

    private String value(String name) {
        return settings.getOrDefault(name, "");
    }
}
