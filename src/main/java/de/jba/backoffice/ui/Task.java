// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.io.Serializable;

/**
 * One line of what this person should do now.
 *
 * @param symbol the sign before the words
 * @param sentence what there is to do, in the language of the screen
 * @param detail more about it; empty for nothing more
 * @param badge until when, since when or how much
 * @param action the words on the button
 * @param path the address of the exact place where it is done
 */
public record Task(Symbol symbol, String sentence, String detail, TaskBadge badge, String action, String path)
        implements Serializable {}
