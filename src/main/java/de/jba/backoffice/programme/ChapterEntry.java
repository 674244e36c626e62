// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as it is entered.
 *
 * @param number how it is addressed, such as "2.1"
 * @param title 200 characters at most
 * @param editors agencies that may write it, {@code joint} for all of them, {@code generated} for none
 * @param body Markdown, 60,000 characters at most
 */
public record ChapterEntry(
        @Nullable String number,
        @Nullable String title,
        @Nullable List<String> editors,
        @Nullable String body) {}
