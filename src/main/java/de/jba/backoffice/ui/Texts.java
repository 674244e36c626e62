// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of one capability on screen, from its message bundles: German first, English second. What belongs to an
 * enum stands under the enum's simple name and the constant's name.
 */
public final class Texts {
    private final String capability;

    private Texts(String capability) {
        this.capability = capability;
    }

    /** The words of the capability with that package name. */
    public static Texts of(String capability) {
        return new Texts(capability);
    }

    /** The language of the running screen; German where there is none. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Languages.GERMAN : ui.getLocale();
    }

    /**
     * The sentence under a key, with the values it names.
     *
     * @throws java.util.MissingResourceException when the bundle has no such key; a test finds that first
     */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle().getString(key), locale()).format(values);
    }

    /** The words under a key, for keys that come from stored data; nothing when there are none. */
    public Optional<String> find(String key) {
        ResourceBundle bundle = bundle();
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The word for a constant. */
    public String get(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "de.jba.backoffice." + capability + ".messages",
                locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
