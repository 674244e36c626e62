// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/** The addresses of all records that have a screen. */
@ApplicationScoped
public class RecordAddresses {
    @Inject
    @Any
    Instance<RecordAddress> capabilities;

    /** The address of one record. */
    public String of(String kind, UUID id) {
        return capabilities.stream()
                .flatMap(each -> each.address(kind, id).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no screen shows a " + kind));
    }
}
