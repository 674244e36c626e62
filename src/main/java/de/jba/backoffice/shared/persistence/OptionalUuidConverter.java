// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps an identifier in a {@code uuid} column that may be empty: EclipseLink's own conversion cannot read a null. */
@Converter
public class OptionalUuidConverter implements AttributeConverter<@Nullable UUID, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID identifier) {
        return identifier;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
