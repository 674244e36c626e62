// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

/** The steps of a programme's year that have a day, in their order. */
public enum ProgrammeStep {
    /** The draft is sent into coordination: owed by the editor, and by agencies whose chapters came back. */
    SEND,
    /** Every agency has signed: owed by those that have not. */
    COSIGN,
    /** It is published: owed by the leads. */
    PUBLISH
}
