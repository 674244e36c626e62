// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.Theme;

/** The page that every screen lives in: the theme, the push connection, and the head. */
@Push(transport = Transport.LONG_POLLING)
@Theme("jba")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    /** Runs before anything is painted, so that a dark screen does not begin with a white flash. */
    private static final String DISPLAY = """
            (() => { try {
              const dark = matchMedia('(prefers-color-scheme: dark)').matches;
              const theme = localStorage.getItem('jba.display') || (dark ? 'dark' : 'light');
              document.documentElement.setAttribute('theme', theme);
            } catch (e) { } })();""";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(
                TargetElement.HEAD, Inline.Position.PREPEND, DISPLAY, Inline.Wrapping.JAVASCRIPT);
        String language = Languages.of(settings.getRequest()).getLanguage();
        settings.addInlineWithContents(
                TargetElement.HEAD,
                Inline.Position.PREPEND,
                "document.documentElement.lang = '" + language + "';",
                Inline.Wrapping.JAVASCRIPT);
        settings.setPageTitle(Texts.of("ui").get("shell.brand"));
    }
}
