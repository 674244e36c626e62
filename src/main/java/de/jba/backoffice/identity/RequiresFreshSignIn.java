// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this service method does must not be done at somebody else's unlocked screen: the person must have proved a
 * moment ago who they are. Asked together with {@link RequiresPermission}, so that no channel passes by.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresFreshSignIn {}
