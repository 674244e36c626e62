// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The pages of {@code docs/user-guide}, one for each screen, named by the first part of its address. */
final class UserGuide {
    private static final String FOLDER = "/user-guide/";
    private static final String FIRST_STEPS = "erste-schritte";
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

    private UserGuide() {}

    /**
     * The page of a screen as HTML, without its title, its pictures and its links: whoever reads it has the screen
     * before them.
     *
     * @param screen the first part of the screen's address; without a page of its own the first steps are given
     */
    static String of(String screen) {
        Node page = PARSER.parse(read(screen).or(() -> read(FIRST_STEPS)).orElseThrow());
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1) {
                    heading.unlink();
                }
            }

            @Override
            public void visit(HtmlBlock comment) {
                comment.unlink();
            }

            @Override
            public void visit(Image image) {
                image.unlink();
            }

            @Override
            public void visit(Link link) {
                visitChildren(link);
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        });
        return RENDERER.render(page);
    }

    private static Optional<String> read(String screen) {
        if (!screen.matches("[a-z-]+")) {
            return Optional.empty();
        }
        try (InputStream page = UserGuide.class.getResourceAsStream(FOLDER + screen + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
