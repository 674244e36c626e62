// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private final Programme programme =
            new Programme(new ProgrammeYear(2022), "Ausbildungs- und Integrationsprogramm", LocalDate.of(2022, 3, 31));

    @Test
    void beginsAsTheFirstRevisionOfADraft() {
        assertThat(programme.state()).isEqualTo(ProgrammeState.DRAFT);
        assertThat(programme.revision()).isEqualTo(1);
    }

    @Test
    void staysTheSameRevisionWhileItIsADraft() {
        assertThat(programme.openForChange()).isFalse();
        assertThat(programme.revision()).isEqualTo(1);
    }

    @Test
    void becomesTheNextRevisionWhenItsContentChangesInCoordination() {
        programme.sendIntoCoordination();
        assertThat(programme.openForChange()).isTrue();
        assertThat(programme.state()).isEqualTo(ProgrammeState.DRAFT);
        assertThat(programme.revision()).isEqualTo(2);
    }

    @Test
    void losesEverySignatureWhenItsContentChangesAfterAllHaveSigned() {
        cosigned();
        assertThat(programme.openForChange()).isTrue();
        assertThat(programme.revision()).isEqualTo(2);
    }

    @Test
    void goesBackIntoCoordinationWhenASignatureIsWithdrawn() {
        cosigned();
        programme.signatureWithdrawn();
        assertThat(programme.state()).isEqualTo(ProgrammeState.IN_COORDINATION);
        assertThat(programme.revision()).isEqualTo(1);
    }

    @Test
    void isNotPublishedBeforeAllHaveSigned() {
        programme.sendIntoCoordination();
        assertThatThrownBy(programme::publish).hasMessageContaining("programme.notCosigned");
    }

    @Test
    void isNotSentIntoCoordinationTwice() {
        programme.sendIntoCoordination();
        assertThatThrownBy(programme::sendIntoCoordination).hasMessageContaining("programme.notDraft");
    }

    @Test
    void staysAsItIsOncePublished() {
        cosigned();
        programme.publish();
        assertThatThrownBy(programme::openForChange).hasMessageContaining("programme.published");
        assertThatThrownBy(programme::signatureWithdrawn).hasMessageContaining("programme.notInCoordination");
    }

    @Test
    void isArchivedOnlyOncePublished() {
        cosigned();
        assertThatThrownBy(programme::archive).hasMessageContaining("programme.notPublished");
        programme.publish();
        programme.archive();
        assertThat(programme.state()).isEqualTo(ProgrammeState.ARCHIVED);
        assertThatThrownBy(programme::openForChange).hasMessageContaining("programme.published");
    }

    private void cosigned() {
        programme.sendIntoCoordination();
        programme.allHaveSigned();
    }
}
