// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.function.Supplier;

/** A link to a file that is made when it is asked for. */
public final class Download {
    private Download() {}

    /** Makes the file's bytes. */
    public interface Content extends Supplier<byte[]>, Serializable {}

    private static final String POLICY_HEADER = "Content-Security-Policy";

    /** What a page may load that is shown and not kept: the styles of this house. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A link to a page that is shown in a window of its own instead of being kept. */
    public static Anchor shown(String words, String name, String type, Content content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                            byte[] bytes = content.get();
                            event.getResponse().setHeader(POLICY_HEADER, POLICY);
                            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                        })
                        .inline(),
                words);
        link.setTarget("_blank");
        link.addComponentAsFirst(Symbol.DOC.create());
        link.addClassName("target");
        return link;
    }

    public static Anchor of(String words, String name, String type, Content content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                words);
        link.addComponentAsFirst(Symbol.DL.create());
        link.addClassName("target");
        return link;
    }
}
