// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

/** The steps from the press of the button to the edition, in their order. */
public enum PublishingStep {
    CHECK,
    SEAL,
    PUBLISH;

    /** Whoever waits for the edition hears of each step when it begins; what has begun can still be undone as a whole. */
    @FunctionalInterface
    public interface Progress {
        void reached(PublishingStep step);
    }
}
