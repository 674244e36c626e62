// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

/**
 * How long a screen waits between two looks: several times as long as the last one took. Its session is locked while it
 * looks; without a rest, a screen that is slower than the changes come would never answer its person again. Times are
 * those of {@link System#nanoTime}.
 */
final class Rest {
    private static final int TIMES = 4;

    private volatile long lasted;
    private volatile long ended;

    /** A look has ended. */
    void after(long began, long now) {
        lasted = now - began;
        ended = now;
    }

    /** How long the next look has to wait, in nanoseconds. */
    long left(long now) {
        return lasted == 0 ? 0 : Math.max(0, TIMES * lasted - (now - ended));
    }
}
