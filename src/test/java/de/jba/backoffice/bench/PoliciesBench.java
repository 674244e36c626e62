// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.contact.ContactQueries;
import de.jba.backoffice.instrument.InstrumentQueries;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What row level security costs among thirty agencies: the product's own queries, with the policies and without. */
@ExtendWith(DatabaseExtension.class)
class PoliciesBench {
    private static final double AT_MOST = 3;
    private static final double WITHIN = 100;
    private static final PageRequest SEARCH = new PageRequest(0, 50, null, true, "ab1", true);

    @Test
    void policiesCostAtMostThreeTimes(LocalDatabase database) throws Exception {
        ManyAgencies agencies = new ManyAgencies(database);
        assertThat(agencies.shares()).isBetween(ManyAgencies.SHARES * 9L / 10, (long) ManyAgencies.SHARES);
        SoftAssertions limits = new SoftAssertions();
        for (Map.Entry<String, String> query : queries(agencies).entrySet()) {
            ManyAgencies.Medians millis = agencies.millis(query.getValue());
            double times = millis.with() / millis.without();
            String what = "30 agencies, " + query.getKey();
            Report.OF_THIS_RUN.add(what + ", without policies (median)", millis.without(), "ms");
            Report.OF_THIS_RUN.add(what + ", with policies (median)", millis.with(), "ms");
            Report.OF_THIS_RUN.plan(query.getKey() + ", without policies", agencies.plan(query.getValue(), false));
            Report.OF_THIS_RUN.plan(query.getKey() + ", with policies", agencies.plan(query.getValue(), true));
            Report.OF_THIS_RUN.add(what + ", at most 3 times", times, "times");
            limits.assertThat(times).as(query.getKey()).isLessThanOrEqualTo(AT_MOST);
        }
        for (Map.Entry<String, String> query : measuredByTime().entrySet()) {
            double millis = agencies.millis(query.getValue()).with();
            Report.OF_THIS_RUN.add("30 agencies, " + query.getKey() + " (median)", millis, "ms");
            Report.OF_THIS_RUN.plan(query.getKey(), agencies.plan(query.getValue(), true));
            limits.assertThat(millis).as(query.getKey()).isLessThanOrEqualTo(WITHIN);
        }
        Report.OF_THIS_RUN.write(Path.of("target/bench"));
        limits.assertAll();
    }

    /**
     * What the policies cost here is a matter of time, not of times: an agency sees the contacts of all instruments that
     * it sees, and the count of what a search found is so short without policies that their beginning weighs most.
     */
    private static Map<String, String> measuredByTime() {
        return Map.of(
                "first page of contacts",
                ContactQueries.CONTACTS.rows(PageRequest.first()),
                "count of contacts",
                ContactQueries.CONTACTS.count(PageRequest.first()),
                "count of a search",
                InstrumentQueries.count(SEARCH).replace("?1", "'ab1'"));
    }

    private static Map<String, String> queries(ManyAgencies agencies) throws Exception {
        PageRequest first = PageRequest.first();
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("first page", InstrumentQueries.rows(first));
        queries.put("count", InstrumentQueries.count(first));
        queries.put("search", InstrumentQueries.rows(SEARCH).replace("?1", "'ab1'"));
        queries.put("single read", "SELECT * FROM instrument WHERE id = '" + agencies.shared() + "'");
        return queries;
    }
}
