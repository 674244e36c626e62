// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.instrument.InstrumentDetails;
import java.io.Serializable;

/** Who is told what becomes of the pane and its record. */
class PaneListeners implements Serializable {
    private static final long serialVersionUID = 1L;

    private SerializableRunnable close = () -> {};
    private SerializableRunnable changed = () -> {};
    private SerializableConsumer<InstrumentDetails> saved = instrument -> {};

    void onClose(SerializableRunnable listener) {
        close = listener;
    }

    /** Tells when the list no longer shows the instrument as it is. */
    void onChanged(SerializableRunnable listener) {
        changed = listener;
    }

    void onSaved(SerializableConsumer<InstrumentDetails> listener) {
        saved = listener;
    }

    void close() {
        close.run();
    }

    void changed() {
        changed.run();
    }

    void saved(InstrumentDetails instrument) {
        saved.accept(instrument);
    }
}
