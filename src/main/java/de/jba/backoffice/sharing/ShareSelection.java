// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

/** Which of the shares that hold today are wanted. */
public enum ShareSelection {
    /** Of own records; for auditors, of all that they audit. */
    GIVEN("(s.owner_id = current_agency() OR current_agency() IS NULL)"),
    /** Of others' records, with the own agency or the whole JBA. */
    RECEIVED("s.owner_id <> current_agency()"),
    /** Given or received, with their last day within two weeks. */
    ENDING("s.until <= business_today() + 14"),
    /** Given without end, and neither granted nor confirmed in this quarter. */
    UNCONFIRMED("""
            s.until IS NULL AND (s.owner_id = current_agency() OR current_agency() IS NULL)
            AND coalesce(s.confirmed_at, s.granted_at)
                < date_trunc('quarter', CAST(business_today() AS timestamp)) AT TIME ZONE 'Europe/Berlin'""");

    private final String condition;

    ShareSelection(String condition) {
        this.condition = condition;
    }

    /** The condition on a row of {@code share_grant s} that the person may see. */
    String condition() {
        return condition;
    }
}
