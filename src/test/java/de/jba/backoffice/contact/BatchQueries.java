// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

/** The SQL that changes many records at once, for tests that look at the database without a server above it. */
public enum BatchQueries {
    CONTACTS(ContactBatchService.CONTACTS),
    PARTNERS(PartnerBatchService.PARTNERS);

    private final RecordBatch.Batched batched;

    BatchQueries(RecordBatch.Batched batched) {
        this.batched = batched;
    }

    public String table() {
        return batched.table();
    }

    public String lock() {
        return jdbc(batched.lock());
    }

    public String before() {
        return jdbc(batched.before());
    }

    public String describe() {
        return jdbc(batched.describe());
    }

    public String create() {
        return jdbc(batched.create());
    }

    public String changed() {
        return jdbc(batched.changed());
    }

    public String giveBack() {
        return jdbc(batched.giveBack());
    }

    public String archive() {
        return jdbc(batched.archive());
    }

    private static String jdbc(String sql) {
        return sql.replaceAll("\\?[12]", "?");
    }
}
