// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the capabilities a package may use besides {@code shared}. The architecture test reads the table of
 * dependencies from these annotations and from nowhere else.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayUse {
    /** The first package names below the base package, such as {@code identity}. */
    String[] value();
}
