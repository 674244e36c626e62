// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws the capabilities and who may use whom, from the declarations in the {@code package-info} files. An arrow that
 * others imply is left out, and so is {@code shared}, which everybody may use.
 */
final class ArchitecturePicture {
    private final Map<String, Set<String>> mayUse = new TreeMap<>();
    private final Map<String, Set<String>> rooms = new TreeMap<>();

    private ArchitecturePicture(JavaClasses classes) {
        for (JavaClass type : classes) {
            Room room = Room.of(type);
            if (room.capability().equals("shared")) {
                continue;
            }
            Set<String> known = rooms.computeIfAbsent(room.capability(), name -> new TreeSet<>());
            if (!room.isRoot()) {
                known.add(room.part());
            } else {
                mayUse.put(
                        room.capability(),
                        new TreeSet<>(Room.declaredBy(type.getPackage()).orElse(Set.of())));
            }
        }
    }

    /** As a flow chart in Mermaid, which code hosts show as a picture. */
    static String of(JavaClasses classes) {
        return new ArchitecturePicture(classes).draw();
    }

    private String draw() {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
        rooms.forEach((capability, parts) -> picture.append("    %s[\"<b>%s</b>%s\"]%n"
                .formatted(
                        capability,
                        capability,
                        parts.isEmpty() ? "" : parts.stream().collect(joining(" · ", "<br/>", "")))));
        mayUse.forEach((capability, used) -> used.stream()
                .filter(mayUse::containsKey)
                .filter(target -> used.stream().noneMatch(other -> reaches(other, target)))
                .forEach(target -> picture.append("    %s --> %s%n".formatted(capability, target))));
        return picture.append("```\n").toString();
    }

    /** Whether {@code from} may use {@code target}, directly or through others. */
    private boolean reaches(String from, String target) {
        Set<String> used = mayUse.getOrDefault(from, Set.of());
        return used.contains(target) || used.stream().anyMatch(other -> reaches(other, target));
    }
}
