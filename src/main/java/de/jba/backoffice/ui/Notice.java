// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.io.Serializable;

/**
 * One line behind the bell: what the person should know or do now.
 *
 * @param symbol the sign before the words
 * @param sentence what there is, in the language of the screen
 * @param detail more about it; empty for nothing more
 * @param path the address of the record it is about
 */
public record Notice(Symbol symbol, String sentence, String detail, String path) implements Serializable {}
