// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.junit.jupiter.api.Test;

class PageParametersTest {
    private final PageParameters parameters = new PageParameters();

    @Test
    void withoutAnythingItIsTheFirstPage() {
        assertThat(parameters.toRequest()).isEqualTo(PageRequest.first());
    }

    @Test
    void everythingGivenIsTaken() {
        parameters.page = "2";
        parameters.size = "200";
        parameters.sort = "name,desc";
        parameters.q = "BerEb";
        parameters.total = "false";
        assertThat(parameters.toRequest()).isEqualTo(new PageRequest(2, 200, "name", false, "BerEb", false));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        parameters.sort = "name,up";
        assertThatThrownBy(parameters::toRequest)
                .isInstanceOf(BadParameter.class)
                .hasMessage("sort");
        parameters.sort = null;
        parameters.total = "yes";
        assertThatThrownBy(parameters::toRequest)
                .isInstanceOf(BadParameter.class)
                .hasMessage("total");
        parameters.page = "x";
        assertThatThrownBy(parameters::toRequest)
                .isInstanceOf(BadParameter.class)
                .hasMessage("page");
    }

    @Test
    void pageTooLargeBreaksARule() {
        parameters.size = "201";
        assertThatThrownBy(parameters::toRequest).isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void numbersAndWordsHaveBounds() {
        assertThatThrownBy(() -> new PageRequest(1_000_001, 50, null, true, null, true))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> new PageRequest(0, 50, null, true, "x".repeat(201), true))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(new PageRequest(1_000_000, 200, null, true, null, true).offset())
                .isEqualTo(200_000_000);
    }

    @Test
    void wordsLookedForAreNoPattern() {
        assertThat(new PageRequest(0, 50, null, true, "100%_a|b", true).likeWords())
                .isEqualTo("%100|%|_a||b%");
    }

    void resource(@QueryParam("kind") String kind, @BeanParam PageParameters page, String body) {}

    @Test
    void knownParametersAreThoseOfTheMethodAndItsBeans() throws NoSuchMethodException {
        assertThat(KnownParameters.of(PageParametersTest.class.getDeclaredMethod(
                        "resource", String.class, PageParameters.class, String.class)))
                .containsExactlyInAnyOrder("kind", "page", "size", "sort", "q", "total");
    }
}
