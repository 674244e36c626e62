// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import de.jba.backoffice.shared.Facet;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list that takes facets as parameters of its query; one with several values is sent several times. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NarrowedBy {
    /** The enum of the facets. */
    Class<? extends Facet> value();
}
