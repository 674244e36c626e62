// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoordinationStepTest {
    private final List<Runnable> beside = new ArrayList<>();
    private final CoordinationStep ready = new CoordinationStep("", beside::add, () -> {}, () -> {});

    @Test
    void showsThatTheDocumentsAreBeingMade() {
        assertThat(find(ready, ProgressBar.class).isVisible()).isFalse();
        find(ready, Button.class).click();
        assertThat(find(ready, ProgressBar.class).isVisible()).isTrue();
        assertThat(beside).as("the screen does not wait").hasSize(1);
    }

    @Test
    void saysWhatIsMissingAndStaysOff() {
        CoordinationStep missing = new CoordinationStep("2 Fehler offen", beside::add, () -> {}, () -> {});
        assertThat(find(missing, Button.class).isEnabled()).isFalse();
        assertThat(missing.getElement().getTextRecursively()).contains("2 Fehler offen");
    }

    private static <T extends Component> T find(Component root, Class<T> type) {
        return below(root).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(CoordinationStepTest::below));
    }
}
