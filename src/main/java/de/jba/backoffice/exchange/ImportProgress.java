// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

/** Is told how far the taking over of an import is. An exception from it takes everything back. */
public interface ImportProgress {
    /** Nobody waits for it. */
    ImportProgress NONE = step -> {};

    /** What comes next; up to the end of the last nothing is stored for others to see. */
    enum Step {
        /** The rows are compared with the records as they are now. */
        COMPARE,
        /** The records are changed. */
        CHANGE,
        /** It is kept how everything can be taken back. */
        KEEP
    }

    void at(Step step);
}
