// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import de.jba.backoffice.shared.Facet;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses a query with a parameter that the resource does not take: a filter misspelt must not list everything. */
@Provider
public class KnownParameters implements ContainerRequestFilter {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> known = KNOWN.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        for (String sent : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(sent)) {
                throw new BadParameter(sent);
            }
        }
    }

    static Set<String> of(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(field, names);
                    }
                }
            }
        }
        NarrowedBy facets = method.getAnnotation(NarrowedBy.class);
        if (facets != null) {
            for (Facet facet : facets.value().getEnumConstants()) {
                names.add(facet.parameter());
            }
        }
        return names;
    }

    private static void add(AnnotatedElement element, Set<String> names) {
        QueryParam annotation = element.getAnnotation(QueryParam.class);
        if (annotation != null) {
            names.add(annotation.value());
        }
    }
}
