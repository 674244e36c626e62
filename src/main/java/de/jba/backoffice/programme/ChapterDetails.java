// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.ChapterId;
import java.util.List;

/**
 * A chapter as those who see the programme may know it.
 *
 * @param id stays when the number changes
 * @param number how it is addressed today
 * @param body Markdown; empty for the generated annex
 * @param editors agencies that may write it, {@code joint} for all of them, {@code generated} for none
 * @param editable whether the person who asked may write it
 * @param version the version to make a change on
 */
public record ChapterDetails(
        ChapterId id, String number, String title, String body, List<String> editors, boolean editable, int version) {}
