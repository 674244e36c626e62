// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Objects;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/**
 * The files of this package, and nothing else: whatever a text asks for, no rendering reads from disk or from the
 * network.
 */
final class PdfResources implements ResourceResolver {
    private static final String SCHEME = "classpath";

    static InputStream open(String name) {
        return Objects.requireNonNull(PdfResources.class.getResourceAsStream(name), name);
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        if (!SCHEME.equals(uri.getScheme())) {
            throw new IOException("nothing outside the product is read while rendering: " + uri);
        }
        return new Resource(open(uri.getSchemeSpecificPart()));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("nothing is written while rendering: " + uri);
    }
}
