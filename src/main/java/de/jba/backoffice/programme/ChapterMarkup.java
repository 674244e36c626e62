// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.AmendmentContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The Markdown dialect of chapter texts: CommonMark with tables. HTML in a text is text, a picture shows as its
 * description, and a link leads to {@code https}, {@code http}, {@code mailto} or a place in the programme
 * ({@code #kapitel-3-2}, {@code #anlage}).
 */
public final class ChapterMarkup {
    private static final int DEEPEST_HEADING = 6;
    /** Lists, quotations, emphasis within each other; deeper ones would leave no width to print on. */
    private static final int DEEPEST_NESTING = 12;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST_NESTING)
            .maxInlineNesting(DEEPEST_NESTING)
            .build();

    private ChapterMarkup() {}

    /**
     * Reads a chapter text. Its headings are moved below the chapter's own, without leaving out a level.
     *
     * @param headingLevel the level of the chapter's heading, 1 to 6
     */
    public static Node parse(String markdown, int headingLevel) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            private int previous = headingLevel;

            @Override
            public void visit(Heading heading) {
                int wanted = Math.min(headingLevel + heading.getLevel(), DEEPEST_HEADING);
                heading.setLevel(Math.min(wanted, previous + 1));
                previous = heading.getLevel();
            }
        });
        return document;
    }

    /**
     * The chapter text as safe HTML, as published.
     *
     * @param headingLevel as for {@link #parse}
     */
    public static String toHtml(String markdown, int headingLevel) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new LinksAlone())
                .nodeRendererFactory(context -> new NodeRenderer() {
                    @Override
                    public Set<Class<? extends Node>> getNodeTypes() {
                        return Set.of(Image.class);
                    }

                    @Override
                    public void render(Node image) {
                        for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
                            context.render(child);
                        }
                    }
                })
                .attributeProviderFactory(context -> (node, tag, attributes) -> fillAttributes(tag, attributes))
                .build()
                .render(parse(markdown, headingLevel));
    }

    /** The address a link may lead to, or nothing when it must not lead anywhere. */
    public static Optional<String> safeTarget(String destination) {
        String target = new LinksAlone().sanitizeLinkUrl(destination);
        return target.isEmpty() ? Optional.empty() : Optional.of(target);
    }

    /** The place of a chapter in the published documents, for links within the programme. */
    public static String anchorOf(String chapterNumber) {
        if (chapterNumber.startsWith(AmendmentContent.CHAPTER)) {
            return "nachtrag-" + chapterNumber.substring(AmendmentContent.CHAPTER.length());
        }
        return chapterNumber.matches("[0-9].*") ? "kapitel-" + chapterNumber.replace('.', '-') : "anlage";
    }

    private static void fillAttributes(String tag, Map<String, String> attributes) {
        if ("a".equals(tag)) {
            attributes.put("rel", "noopener");
        } else if ("th".equals(tag)) {
            attributes.put("scope", "col");
        }
    }
}
