// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of the database say, as records. */
final class SheetRows {
    private static final int CAPACITY = 8;
    private static final int LATER = 15;
    private static final int BEFORE = 22;
    private static final int QUOTAS = 29;

    private SheetRows() {}

    static PlacesLine line(Object[] row) {
        CapacityPeriod capacity = capacity(row, CAPACITY);
        CapacityPeriod before = capacity(row, BEFORE);
        return new PlacesLine(
                new InstrumentId((UUID) row[0]),
                (String) row[1],
                (String) row[2],
                new AgencyId((String) row[3]),
                TextArrayConverter.read(row[4]).stream().map(AgencyId::new).toList(),
                TextArrayConverter.read(row[5]).stream()
                        .map(LegalCircle::valueOf)
                        .toList(),
                TargetGroup.valueOf((String) row[6]),
                group(capacity),
                capacity,
                capacity(row, LATER),
                quotas(row[QUOTAS]),
                integer(row[QUOTAS + 1]),
                integer(row[QUOTAS + 2]),
                TextArrayConverter.read(row[QUOTAS + 3]).stream()
                        .map(SheetRows::report)
                        .toList(),
                decimal(row[QUOTAS + 4]),
                before,
                change(capacity, before),
                (Boolean) row[QUOTAS + 5],
                (Integer) row[7]);
    }

    static PlacesSum sum(Object[] row) {
        long places = ((Number) row[2]).longValue();
        long before = ((Number) row[3]).longValue();
        return new PlacesSum(
                PlacesSum.Of.valueOf((String) row[0]),
                (String) row[1],
                places,
                quotas(row[7]),
                whole(row[4]),
                whole(row[5]),
                decimal(row[6]),
                before,
                places - before);
    }

    static SheetCount count(Object[] row) {
        long[] counts = new long[row.length];
        for (int i = 0; i < row.length; i++) {
            counts[i] = ((Number) row[i]).longValue();
        }
        return new SheetCount(
                SheetGroup.values()[(int) counts[0]],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                counts[7]);
    }

    private static SheetGroup group(@Nullable CapacityPeriod capacity) {
        return capacity == null
                ? SheetGroup.UNSTATED
                : SheetGroup.valueOf(capacity.kind().name());
    }

    private static @Nullable Integer change(@Nullable CapacityPeriod capacity, @Nullable CapacityPeriod before) {
        return capacity == null || before == null || capacity.places() == null || before.places() == null
                ? null
                : (Integer) (capacity.places() - before.places());
    }

    private static @Nullable CapacityPeriod capacity(Object[] row, int at) {
        return row[at] == null
                ? null
                : new CapacityPeriod(
                        CapacityKind.valueOf((String) row[at]),
                        (Integer) row[at + 1],
                        (String) row[at + 2],
                        Objects.requireNonNull(day(row[at + 3])),
                        day(row[at + 4]),
                        CapacityStatus.valueOf((String) row[at + 5]),
                        day(row[at + 6]));
    }

    private static List<AgencyPlaces> quotas(@Nullable Object value) {
        return TextArrayConverter.read(value).stream()
                .map(text -> text.split(" "))
                .map(parts -> new AgencyPlaces(new AgencyId(parts[0]), Long.parseLong(parts[1])))
                .toList();
    }

    private static AgencyOccupancy report(String text) {
        String[] parts = text.split(" ");
        return new AgencyOccupancy(new AgencyId(parts[0]), said(parts[1]), said(parts[2]));
    }

    private static @Nullable Integer said(String figure) {
        int value = Integer.parseInt(figure);
        return value < 0 ? null : (Integer) value;
    }

    private static @Nullable Integer integer(@Nullable Object value) {
        return value == null ? null : (Integer) ((Number) value).intValue();
    }

    private static @Nullable Long whole(@Nullable Object value) {
        return value == null ? null : (Long) ((Number) value).longValue();
    }

    private static @Nullable Double decimal(@Nullable Object value) {
        return value == null ? null : (Double) ((Number) value).doubleValue();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
