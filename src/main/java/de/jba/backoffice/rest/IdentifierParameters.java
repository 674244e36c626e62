// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Lets a path name a record by its typed identifier; one that cannot be an identifier names nothing: 404. */
@Provider
public class IdentifierParameters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Json.isIdentifier(type) ? new Converter<>(type) : null;
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            if (value.isBlank()) {
                throw new NotFoundException(); // the mapper would read it as an identifier of nothing
            }
            try {
                return Json.mapper().convertValue(value, type);
            } catch (IllegalArgumentException e) {
                throw new NotFoundException(e);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
