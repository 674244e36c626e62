// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Work that is done again and again, as long as the bean lives that it belongs to. */
@Dependent
public class RegularWork {
    @Resource
    ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> work;

    /**
     * Begins it, once for each bean.
     *
     * @param work a failure that leaves it ends the work for good
     * @param first after how many units it is done first
     * @param pause how many units lie between the end of one time and the beginning of the next
     */
    public void begin(Runnable work, long first, long pause, TimeUnit unit) {
        this.work = executor.scheduleWithFixedDelay(work, first, pause, unit);
    }

    @PreDestroy
    void end() {
        if (work != null) {
            work.cancel(false);
        }
    }
}
