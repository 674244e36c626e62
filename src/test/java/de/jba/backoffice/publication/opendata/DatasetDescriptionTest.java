// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.publication.Programme2022;
import de.jba.backoffice.publication.opendata.DatasetDescription.File;
import de.jba.backoffice.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** The description says what DCAT-AP.de asks for, about exactly the files that are public. */
class DatasetDescriptionTest {
    private static final String FASSUNG = "https://jba.example.org/programm/2022/fassung/1";
    private static final String LICENCE = "http://dcat-ap.de/def/licenses/dl-by-de/2.0";
    private static final ProgrammeContent CONTENT = Programme2022.content();
    private static final byte[] PDF = "pdf".getBytes(StandardCharsets.UTF_8);

    private final Graph graph = DcatShapes.graph(description());

    @Test
    void saysEverythingThatIsAskedFor() {
        assertThat(DcatShapes.findings(graph)).isEmpty();
    }

    /** Takes each property away in turn: the shapes would miss it, or it is one that we give beyond them. */
    @Test
    void theShapesMissWhatIsTakenAway() {
        List<String> missed = graph.stream()
                .map(Triple::getPredicate)
                .distinct()
                .filter(property -> !DcatShapes.findings(without(property)).isEmpty())
                .map(Node::getLocalName)
                .toList();

        assertThat(missed)
                .contains("title", "description", "publisher", "dataset", "distribution", "contactPoint", "accessURL")
                .contains("license", "checksum", "checksumValue", "algorithm", "byteSize", "mediaType", "conformsTo")
                .contains("name", "keyword", "theme", "issued", "temporal", "hasEmail");
    }

    @Test
    void namesEachFileByTheAddressThatNeverChangesItsSizeAndItsHash() {
        Node file = NodeFactory.createURI(FASSUNG + "#PDF");

        assertThat(values(file, "http://www.w3.org/ns/dcat#downloadURL")).containsExactly(FASSUNG + "/programm.pdf");
        assertThat(values(file, "http://www.w3.org/ns/dcat#byteSize")).containsExactly("3");
        assertThat(values(file, "http://purl.org/dc/terms/license")).containsExactly(LICENCE);
        assertThat(values(NodeFactory.createURI(FASSUNG + "#PDF-sha256"), "http://spdx.org/rdf/terms#checksumValue"))
                .containsExactly(Sha256.hex(PDF));
    }

    @Test
    void theContactIsTheFrontDesk() {
        assertThat(new String(description(), StandardCharsets.UTF_8))
                .contains("mailto:jba@herne.de", "tel:02323590110", "Jugendberufsagentur Herne");
    }

    private static byte[] description() {
        return new DatasetDescription("https://jba.example.org", LICENCE)
                .of(
                        CONTENT,
                        1,
                        Instant.parse("2022-03-31T22:30:00Z"),
                        List.of(
                                new File("programm.pdf", "PDF", "application/pdf", PDF),
                                new File("anlage.csv", "CSV", "text/csv", new byte[] {1}),
                                new File("programm.json", "JSON", "application/json", new byte[] {2}),
                                new File("", "HTML", "text/html", new byte[] {3})));
    }

    private Graph without(Node property) {
        Graph rest = GraphFactory.createDefaultGraph();
        graph.stream().filter(triple -> !triple.getPredicate().equals(property)).forEach(rest::add);
        return rest;
    }

    private List<String> values(Node subject, String property) {
        return graph.stream(subject, NodeFactory.createURI(property), Node.ANY)
                .map(triple -> triple.getObject().isLiteral()
                        ? triple.getObject().getLiteralLexicalForm()
                        : triple.getObject().getURI())
                .toList();
    }
}
