// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.programme.ChapterMarkup;
import de.jba.backoffice.publication.text.Markup;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes a chapter's Markdown as formatting objects, node by node; HTML in it is printed as the text it is. */
final class ChapterText extends AbstractVisitor {
    private final Markup fo;
    private final Set<String> anchors;
    private final int longestRun;

    private ChapterText(Markup fo, Set<String> anchors, int longestRun) {
        this.fo = fo;
        this.anchors = anchors;
        this.longestRun = longestRun;
    }

    /**
     * Writes a text.
     *
     * @param headingLevel the level of the heading above it
     * @param anchors the places a link within the document may lead to
     */
    static void write(Markup fo, String markdown, int headingLevel, Set<String> anchors) {
        ChapterMarkup.parse(markdown, headingLevel).accept(new ChapterText(fo, anchors, FoText.LONGEST_RUN));
    }

    @Override
    public void visit(Heading heading) {
        inside(heading, "fo:block", Style.heading(heading.getLevel()));
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean inTightItem = paragraph.getParent() instanceof ListItem
                && paragraph.getParent().getParent() instanceof ListBlock list
                && list.isTight();
        inside(paragraph, "fo:block", "space-after", inTightItem ? "2pt" : "6pt", "orphans", "2", "widows", "2");
    }

    @Override
    public void visit(BulletList list) {
        list(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        list(list, start == null ? 1 : start);
    }

    private void list(ListBlock list, int start) {
        fo.open(
                "fo:list-block",
                "provisional-distance-between-starts",
                "16pt",
                "provisional-label-separation",
                "4pt",
                "space-after",
                "6pt");
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            fo.open("fo:list-item", "space-after", "2pt");
            fo.open("fo:list-item-label", "end-indent", "label-end()");
            fo.element("fo:block", start == 0 ? "•" : number + ".", "color", Style.BLUE);
            fo.close();
            fo.open("fo:list-item-body", "start-indent", "body-start()");
            if (item.getFirstChild() == null) {
                fo.empty("fo:block");
            }
            visitChildren(item);
            fo.close().close();
            number++;
        }
        fo.close();
    }

    @Override
    public void visit(BlockQuote quote) {
        inside(
                quote,
                "fo:block",
                "role",
                "BlockQuote",
                "border-left",
                Style.STRONG,
                "padding-left",
                "8pt",
                "margin-left",
                "8.8pt",
                "space-after",
                "6pt",
                "color",
                Style.GREY);
    }

    @Override
    public void visit(Emphasis emphasis) {
        inside(emphasis, "fo:inline", "font-style", "italic");
    }

    @Override
    public void visit(StrongEmphasis strong) {
        inside(strong, "fo:inline", "font-weight", "600");
    }

    @Override
    public void visit(Link link) {
        String name = nameOf(link);
        String target = ChapterMarkup.safeTarget(link.getDestination()).orElse("");
        boolean within = target.startsWith("#");
        if (name.isEmpty() || target.isEmpty() || (within && !anchors.contains(target.substring(1)))) {
            visitChildren(link);
        } else if (within) {
            inside(
                    link,
                    "fo:basic-link",
                    "internal-destination",
                    target.substring(1),
                    "fox:alt-text",
                    name,
                    "color",
                    Style.BLUE);
        } else {
            inside(
                    link,
                    "fo:basic-link",
                    "external-destination",
                    "url('" + target.replace("'", "%27") + "')",
                    "fox:alt-text",
                    name,
                    "color",
                    Style.BLUE,
                    "text-decoration",
                    "underline");
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(Text text) {
        FoText.write(fo, text.getLiteral(), longestRun);
    }

    @Override
    public void visit(Code code) {
        FoText.write(fo, code.getLiteral(), longestRun);
    }

    @Override
    public void visit(HtmlInline html) {
        FoText.write(fo, html.getLiteral(), longestRun);
    }

    @Override
    public void visit(HtmlBlock html) {
        verbatim(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        verbatim(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        verbatim(block.getLiteral());
    }

    private void verbatim(String text) {
        fo.open("fo:block", Style.with(Style.BODY, "linefeed-treatment", "preserve", "hyphenate", "false"));
        FoText.write(fo, text.stripTrailing());
        fo.close();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        fo.text(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        fo.empty("fo:block");
    }

    @Override
    public void visit(ThematicBreak line) {
        fo.open("fo:block", "space-before", "6pt", "space-after", "12pt", "border-bottom", Style.THIN)
                .close();
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            ChapterTable.write(fo, table, longestInCell -> new ChapterText(fo, anchors, longestInCell));
        } else {
            visitChildren(block);
        }
    }

    private static String nameOf(Link link) {
        StringBuilder name = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                name.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                name.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                name.append(' ');
            }
        });
        return name.toString().strip();
    }

    private void inside(Node node, String element, String... attributes) {
        fo.open(element, attributes);
        visitChildren(node);
        fo.close();
    }
}
