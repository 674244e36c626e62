// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The action of the permission table that a service method stands for. The interceptor binds the transaction to the
 * person's scope and refuses those to whom the table does not give the action.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {
    @Nonbinding
    Permission value() default Permission.PUBLICATION_VIEW;
}
