// SPDX-License-Identifier: EUPL-1.2
/**
 * How the published documents say it in German: figures, dates, places, contacts, footnotes, the chart, so that PDF and
 * page agree word by word. Nothing here knows a file format.
 */
@NullMarked
@MayUse({"identity", "agency", "programme"})
package de.jba.backoffice.publication.text;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
