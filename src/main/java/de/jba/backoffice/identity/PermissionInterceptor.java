// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * The gate of every service method: binds the transaction to the caller's scope, then asks the table of permissions.
 * Runs just inside the transaction that {@code @Transactional} began.
 */
@Interceptor
@RequiresPermission
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class PermissionInterceptor {
    @Inject
    CallerContext callers;

    @Inject
    TransactionScope scope;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<RecordSight> sights;

    @AroundInvoke
    Object admit(InvocationContext invocation) throws Exception {
        Permission permission = Optional.ofNullable(invocation.getMethod().getAnnotation(RequiresPermission.class))
                .orElseGet(() -> invocation.getMethod().getDeclaringClass().getAnnotation(RequiresPermission.class))
                .value();
        scope.bind(callers.current());
        if (invocation.getMethod().isAnnotationPresent(RequiresFreshSignIn.class)
                && !FreshSignIn.isFresh(callers.current().authenticatedAt(), clock.instant())) {
            throw new SignInTooOld(permission);
        }
        if (!callers.may(permission)) {
            refuse(permission, invocation.getParameters());
        }
        return invocation.proceed();
    }

    private void refuse(Permission permission, Object[] arguments) {
        Optional<Object> identifier =
                Arrays.stream(arguments).filter(a -> sight(a).isPresent()).findFirst();
        identifier.ifPresent(id -> sight(id).orElseThrow().requireVisible(id));
        throw new PermissionDenied(permission);
    }

    private Optional<RecordSight> sight(Object argument) {
        return sights.stream().filter(s -> s.knows(argument)).findFirst();
    }
}
