// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import de.jba.backoffice.shared.MayUse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A package below the base package. The root of a capability, such as {@code instrument}, is what others may know of it;
 * its front rooms ({@code ui}, {@code rest}, {@code web}) are entered from outside alone.
 *
 * @param capability the first name below the base package
 * @param part the names below the capability, empty for its root
 */
record Room(String capability, String part) implements Comparable<Room> {
    static final String BASE = "de.jba.backoffice";
    private static final Set<String> FRONT = Set.of("ui", "rest", "web");

    static Room of(String packageName) {
        String below = packageName.substring(Math.min(packageName.length(), BASE.length() + 1));
        int dot = below.indexOf('.');
        return dot < 0 ? new Room(below, "") : new Room(below.substring(0, dot), below.substring(dot + 1));
    }

    static Room of(JavaClass type) {
        return of(type.getPackageName());
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(BASE) || type.getPackageName().startsWith(BASE + ".");
    }

    /** What the package declares with {@link MayUse}; empty when it declares nothing at all. */
    static Optional<Set<String>> declaredBy(JavaPackage room) {
        return room.tryGetAnnotationOfType(MayUse.class)
                .map(MayUse::value)
                .map(names -> new TreeSet<>(Arrays.asList(names)));
    }

    boolean isRoot() {
        return part.isEmpty();
    }

    /** The first name below the capability when it is a front room, else nothing. */
    Optional<String> front() {
        return Optional.of(part.split("\\.", 2)[0]).filter(FRONT::contains);
    }

    /** Whether this is a package for screens: the {@code ui} of a capability, or the common one. */
    boolean isForScreens() {
        return capability.equals("ui") || front().filter("ui"::equals).isPresent();
    }

    /** Whether this is a package that answers requests: of a capability, or a common one. */
    boolean isInFront() {
        return FRONT.contains(capability) || front().isPresent();
    }

    /** Whether a class of this room may use {@code target}, given the capabilities this room declares. */
    boolean mayUse(Set<String> declared, JavaClass target) {
        Room other = of(target);
        if (other.equals(this) || other.capability.equals("shared")) {
            return true;
        }
        if (other.capability.equals(capability)) {
            return other.front().isEmpty() || other.front().equals(front());
        }
        return declared.contains(other.capability)
                && (other.isRoot()
                        || isForScreens()
                                && other.isForScreens()
                                && outermost(target).getSimpleName().endsWith("Navigation"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Room::outermost).orElse(type);
    }

    @Override
    public int compareTo(Room other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return isRoot() ? capability : capability + "." + part;
    }
}
