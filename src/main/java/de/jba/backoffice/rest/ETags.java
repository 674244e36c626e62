// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import de.jba.backoffice.shared.Version;
import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a record as its entity tag, and the other way round. */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private ETags() {}

    /** The tag of a record in this version. */
    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * The version that a change names in {@code If-Match}. It is judged by the service, after it has judged whether
     * the record may be seen and changed: the order of refusals is part of the contract.
     *
     * @param ifMatch the header, or null when it was not sent
     */
    public static Version ifMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return Version.MISSING;
        }
        if (ifMatch.strip().equals("*")) {
            return Version.ANY;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        return tag.matches() ? new Version(Integer.parseInt(tag.group(1))) : Version.UNKNOWN;
    }
}
