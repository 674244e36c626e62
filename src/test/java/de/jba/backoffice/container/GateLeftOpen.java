// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * Lets everybody pass at one gate, as if its method had no {@code @RequiresPermission}: woven into the interceptor of
 * the WAR that the container tests bring, and of no other.
 */
public final class GateLeftOpen {
    private static final AtomicReference<@Nullable Method> OPEN = new AtomicReference<>();

    private GateLeftOpen() {}

    static void at(Method gate) {
        OPEN.set(gate);
    }

    static void nowhere() {
        OPEN.set(null);
    }

    /** Whether this is the gate; public because the interceptor asks. */
    public static boolean is(Method called) {
        Method open = OPEN.get();
        return open != null && open.equals(called);
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static @Nullable Optional<Object> enter(@Advice.Argument(0) InvocationContext invocation) throws Exception {
        return GateLeftOpen.is(invocation.getMethod()) ? Optional.ofNullable(invocation.proceed()) : null;
    }

    @Advice.OnMethodExit
    static void leave(
            @Advice.Enter @Nullable Optional<Object> passed,
            @Advice.Return(readOnly = false) @Nullable Object returned) {
        if (passed != null) {
            returned = passed.orElse(null);
        }
    }
}
