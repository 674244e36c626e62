// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps a list of texts in a {@code text[]} column, in order. */
@Converter
public class TextArrayConverter implements AttributeConverter<List<String>, Object> {
    @Override
    public Object convertToDatabaseColumn(@Nullable List<String> texts) {
        return Objects.requireNonNullElse(texts, List.<String>of()).stream()
                .map(t -> '"' + t.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable Object column) {
        return read(column);
    }

    /** The texts of a {@code text[]} or {@code uuid[]} value as the driver gives it; empty for null. */
    public static List<String> read(@Nullable Object column) {
        if (column == null) {
            return List.of();
        }
        try {
            Object[] elements = (Object[]) (column instanceof Array array ? array.getArray() : column);
            return Arrays.stream(elements).map(Object::toString).toList();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
