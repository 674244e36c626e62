// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.EntryDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What the pane asks about instruments. */
@ApplicationScoped
class InstrumentDesk implements EntryDesk<InstrumentDetails, InstrumentEntry> {
    @Inject
    InstrumentService instruments;

    @Override
    public String kind() {
        return "instrument";
    }

    @Override
    public UUID id(InstrumentDetails stored) {
        return stored.id().value();
    }

    @Override
    public String title(InstrumentDetails stored) {
        return stored.name();
    }

    @Override
    public InstrumentEntry entry(InstrumentDetails stored) {
        return Editing.of(stored);
    }

    @Override
    public InstrumentDetails reread(InstrumentDetails stored) {
        return instruments.instrument(stored.id());
    }

    @Override
    public InstrumentDetails create(InstrumentEntry entry) {
        return instruments.create(entry);
    }

    @Override
    public InstrumentDetails describe(InstrumentDetails stored, InstrumentEntry entry) {
        return instruments.describe(stored.id(), new Version(stored.version()), entry);
    }
}
