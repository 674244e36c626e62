// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.function.SerializableFunction;
import org.jsoup.nodes.Document;

/** Cells that only show something: the browser is sent their HTML, and the server keeps none of their components. */
public final class HtmlCells {
    private HtmlCells() {}

    /**
     * Shows what each row is drawn as; nothing in it can listen.
     *
     * @param drawn may be of components with text, attributes, classes and styles; texts are escaped
     */
    public static <R> LitRenderer<R> of(SerializableFunction<R, Component> drawn) {
        return LitRenderer.<R>of("<span class=\"html-cell\" .innerHTML=\"${item.html}\"></span>")
                .withProperty("html", row -> html(drawn.apply(row).getElement()));
    }

    /** As it stands: no white space comes or goes. */
    private static String html(Element element) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        return document.appendChild(ElementUtil.toJsoup(document, element)).html();
    }
}
