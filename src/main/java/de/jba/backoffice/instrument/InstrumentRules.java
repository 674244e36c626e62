// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.CheckedContact;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts of an instrument have to be, each by its name. */
final class InstrumentRules {
    private static final int MOST_NAMES = 50;

    private InstrumentRules() {}

    /** Refuses everything that is wrong with the record and its contacts at once. */
    static void requirePossible(AgencyId owner, InstrumentEntry entry) {
        List<ContactEntry> all = Objects.requireNonNullElse(entry.contacts(), List.of());
        List<Runnable> rules = new ArrayList<>();
        rules.add(() -> Instrument.describedBy(owner, entry, List.of()));
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            rules.add(() -> CheckedContact.possible("contacts[" + index + "]", owner, all.get(index)));
        }
        Refusals.askAll(rules.toArray(Runnable[]::new));
    }

    static void requireTargetGroup(@Nullable TargetGroup group) {
        if (group == null) {
            throw new BusinessRuleViolation("instrument", "instrument.targetGroup", "targetGroup");
        }
    }

    static void requireCircles(Set<LegalCircle> circles) {
        if (circles.isEmpty()) {
            throw new BusinessRuleViolation("instrument", "instrument.legalCircles", "legalCircles");
        }
    }

    static void requireAges(@Nullable Integer from, @Nullable Integer to) {
        Refusals.askAll(() -> requireAge("ageFrom", from), () -> requireAge("ageTo", to));
        if (from != null && to != null && from > to) {
            throw new BusinessRuleViolation("instrument", "instrument.ageOrder", "ageTo", from, to);
        }
    }

    private static void requireAge(String field, @Nullable Integer age) {
        if (age != null && (age < 0 || age > 99)) {
            throw new BusinessRuleViolation("instrument", "instrument.age", field, age);
        }
    }

    /** Names without their repetitions; a blank one is refused with its place. */
    static List<String> names(String field, @Nullable List<String> entered) {
        List<String> names = new ArrayList<>();
        for (String each : Objects.requireNonNullElse(entered, List.<String>of())) {
            String clean = PlainText.line(field + "[" + names.size() + "]", each, 200);
            if (!names.contains(clean)) {
                names.add(clean);
            }
        }
        if (names.size() > MOST_NAMES) {
            throw new BusinessRuleViolation("instrument", "instrument.tooManyNames", field, MOST_NAMES);
        }
        return names;
    }
}
