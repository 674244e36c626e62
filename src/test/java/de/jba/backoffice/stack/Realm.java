// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The realm as Keycloak imports it: the production realm, and for the demo a JSON Patch (RFC 6902) on top of it. */
final class Realm {
    private Realm() {}

    static String production(Path project) throws IOException {
        return Files.readString(project.resolve("realm-config/jba-realm.json"));
    }

    static String demo(Path project) throws IOException {
        JsonStructure realm = read(project.resolve("realm-config/jba-realm.json"));
        JsonStructure overlay = read(project.resolve("realm-config/demo/jba-realm.patch.json"));
        return Json.createPatch(overlay.asJsonArray()).apply(realm).toString();
    }

    private static JsonStructure read(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return reader.read();
        }
    }
}
