// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.opendata;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** What is missing or wrong in a description, by the shapes of DCAT-AP.de. */
public final class DcatShapes {
    private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph("opendata/dcat-ap-de.ttl"));

    private DcatShapes() {}

    /** The description as a graph; it must not need anything from the network. */
    public static Graph graph(byte[] jsonLd) {
        return RDFParser.source(new ByteArrayInputStream(jsonLd))
                .lang(Lang.JSONLD)
                .toGraph();
    }

    public static List<String> findings(Graph description) {
        return ShaclValidator.get().validate(SHAPES, description).getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                .toList();
    }
}
