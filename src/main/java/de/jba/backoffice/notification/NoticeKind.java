// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

/** What there is to tell. Whom it is told, the table {@code notice_kind} says by an action of the table of permissions. */
public enum NoticeKind {
    /** An instrument is offered to the agency. */
    HAND_OVER_OFFERED,
    /** Another agency took an instrument over that was offered to it. */
    HAND_OVER_ACCEPTED,
    /** It refused to. */
    HAND_OVER_REFUSED,
    /** It did not answer in time. */
    HAND_OVER_EXPIRED,
    /** A record of another agency was shared. */
    SHARE_GRANTED,
    /** A share was ended before its time; of which record is not said. */
    SHARE_REVOKED,
    /** The last day of a share is near, told to both sides. */
    SHARE_ENDING,
    /** A share without end was not confirmed in this quarter. */
    SHARE_UNCONFIRMED,
    /** Another agency commented on an own record. */
    COMMENTED,
    /** A comment mentions the agency. */
    MENTIONED,
    /** A contact leaves, and instruments still name it. */
    CONTACT_LEAVING,
    /** Places of the agency were not confirmed for 90 days. */
    PLACES_UNCONFIRMED,
    /** Nobody has said in this quarter whether the agency's people keep their access. */
    RECERTIFICATION_DUE,
    /** A chapter was sent back to who writes it. */
    CHAPTER_RETURNED,
    /** A programme waits for the agency's signature. */
    COSIGNATURE_DUE,
    /** A programme in coordination is a draft again, and signatures on it count no longer. */
    REVISION_ENDED,
    /** Live places differ from a published programme. */
    AMENDMENT_PROPOSED,
    /** A lead appointed the person, and nobody else, to co-sign in the lead's place. */
    DEPUTY_APPOINTED,
    /** The last day of a programme's step is near, told to whoever has to act. */
    DEADLINE_NEAR,
    /** A step of a programme is overdue, told to all leads and the editor. */
    DEADLINE_MISSED
}
