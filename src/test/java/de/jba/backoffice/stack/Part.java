// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.util.Optional;

/** A process of the stack. */
interface Part extends AutoCloseable {
    /** What the progress line calls it. */
    String title();

    /** Returns when the part is ready. */
    void start();

    /** The running process, if there is one. */
    Optional<ProcessHandle> process();

    /** Ends the process and waits for its end; nothing happens when it never started. */
    @Override
    void close();
}
