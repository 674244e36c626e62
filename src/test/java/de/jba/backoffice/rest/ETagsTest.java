// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.shared.VersionMissing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {
    @Test
    void readsTheNumberOfTheTag() {
        assertThat(ETags.ifMatch("\"7\"")).isEqualTo(new Version(7));
        assertThat(ETags.ifMatch("*")).isEqualTo(Version.ANY);
    }

    @Test
    void missingTagIsRefusedOnceTheRecordIsKnown() {
        assertThatThrownBy(() -> ETags.ifMatch(null).requireCurrent(1)).isInstanceOf(VersionMissing.class);
        assertThatThrownBy(() -> ETags.ifMatch(" ").requireCurrent(1)).isInstanceOf(VersionMissing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "\"-1\"", "\"x\"", "\"99999999999\"", "\"7\", \"8\""})
    void otherTagIsStale(String tag) {
        assertThatThrownBy(() -> ETags.ifMatch(tag).requireCurrent(7)).isInstanceOf(StaleRecord.class);
    }

    @Test
    void anyAndTheCurrentPass() {
        assertThatCode(() -> ETags.ifMatch("*").requireCurrent(7)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.ifMatch("\"7\"").requireCurrent(7)).doesNotThrowAnyException();
    }
}
