// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A view for everybody who is signed in, whatever their role. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ViewForEverybody {}
