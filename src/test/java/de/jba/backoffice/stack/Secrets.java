// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.util.Map;

/**
 * The passwords of a stack on one machine. They are no secrets, every one starts with {@value #MARK}, and the application
 * refuses them in production.
 */
public final class Secrets {
    /** How every secret of the demo begins. */
    public static final String MARK = "demo-";

    public static final String SUPERUSER = MARK + "superuser";
    public static final String OWNER = MARK + "owner";
    public static final String APP = MARK + "app";
    public static final String KEYCLOAK_DATABASE = MARK + "keycloak";
    public static final String KEYCLOAK_ADMIN = MARK + "admin";
    public static final String CLIENT = MARK + "client";
    public static final String SEAL = MARK + "seal";

    /** Password of every demo user, as the contract names it. */
    public static final String USER = "demo";

    private Secrets() {}

    /** What {@code db/bootstrap.sql} asks for, as settings of the session. */
    static Map<String, String> bootstrapSettings() {
        return Map.of(
                "jba.owner_password", OWNER,
                "jba.app_password", APP,
                "jba.keycloak_password", KEYCLOAK_DATABASE);
    }
}
