// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field for several free words; each is typed, and taken with Enter or when the field is left or saved by key. */
public final class WordsField extends MultiSelectComboBox<String> {
    private static final long serialVersionUID = 1L;

    public WordsField(String label) {
        super(label);
        setItems(List.of());
        setAllowCustomValue(true);
        setAutoExpand(AutoExpandMode.VERTICAL);
        addCustomValueSetListener(entered -> {
            Set<String> words = new LinkedHashSet<>(getValue());
            words.add(entered.getDetail().strip());
            setWords(words);
        });
    }

    /** Words that nobody typed here are taken as they are. */
    @Override
    public void setValue(@Nullable Set<String> words) {
        if (words != null && !words.isEmpty()) { // null while the field is being made
            setItems(words);
        }
        super.setValue(words);
    }

    /** Puts these words into the field. */
    public void setWords(Collection<String> words) {
        setValue(new LinkedHashSet<>(words));
    }

    /** The words in the field, in the order in which they were entered. */
    public List<String> words() {
        return List.copyOf(getValue());
    }
}
