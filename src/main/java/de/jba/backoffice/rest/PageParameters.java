// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.shared.PageRequest;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The parameters that every list takes, for {@code @BeanParam}. */
public class PageParameters {
    @QueryParam("page")
    @Nullable
    String page;

    @QueryParam("size")
    @Nullable
    String size;

    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("total")
    @Nullable
    String total;

    @Context
    @Nullable
    ResourceInfo resource;

    @Context
    @Nullable
    UriInfo uri;

    /**
     * What the parameters ask for.
     *
     * @throws BadParameter when one of them cannot be read
     * @throws de.jba.backoffice.shared.BusinessRuleViolation when one is out of its bounds
     */
    public PageRequest toRequest() {
        PageRequest first = PageRequest.first();
        String order = sort == null ? null : sort.strip();
        boolean ascending = true;
        if (order != null && order.contains(",")) {
            String direction = order.substring(order.indexOf(',') + 1);
            if (!direction.equals("asc") && !direction.equals("desc")) {
                throw new BadParameter("sort");
            }
            ascending = direction.equals("asc");
            order = order.substring(0, order.indexOf(','));
        }
        return new PageRequest(
                number("page", page, first.page()),
                number("size", size, first.size()),
                order == null || order.isEmpty() ? null : order,
                ascending,
                q,
                flag("total", total, first.withTotal()),
                filter());
    }

    private ListFilter filter() {
        if (resource == null || uri == null) {
            return ListFilter.NONE;
        }
        NarrowedBy facets = resource.getResourceMethod().getAnnotation(NarrowedBy.class);
        if (facets == null) {
            return ListFilter.NONE;
        }
        ListFilter.Reading read = ListFilter.read(facets.value().getEnumConstants(), uri.getQueryParameters());
        read.unreadable().stream().findFirst().ifPresent(unreadable -> {
            throw new BadParameter(unreadable.parameter());
        });
        return read.filter();
    }

    private static int number(String name, @Nullable String value, int otherwise) {
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new BadParameter(name);
        }
    }

    private static boolean flag(String name, @Nullable String value, boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new BadParameter(name);
        }
        return value.equals("true");
    }
}
