// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Until when each step of a programme is to be done, whether the year is on schedule, and who is late. */
@ApplicationScoped
public class ScheduleService {
    @Inject
    Programmes programmes;

    @Inject
    Schedules schedules;

    /**
     * How a programme stands today against its days.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public Schedule schedule(ProgrammeYear year) {
        return schedules.of(programmes.of(year).id());
    }

    /** The same for every programme that has days and is not public yet, the latest year first. */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<Schedule> current() {
        return schedules.current();
    }

    /**
     * Sets the days, in place of those that were set. That is no change of the content: signatures stay.
     *
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when it is published, a year is mistyped, or the days are not in order
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_STRUCTURE)
    public Schedule setDeadlines(ProgrammeYear year, Version version, Deadlines days) {
        Programme programme = programmes.forChange(year, version);
        if (programme.isPublished()) {
            throw new BusinessRuleViolation("programme", "deadlines.published", "");
        }
        days.requireOrder();
        programmes.log("setDeadlines");
        schedules.set(programme.id(), days);
        programmes.advance(programme);
        return schedules.of(programme.id());
    }
}
