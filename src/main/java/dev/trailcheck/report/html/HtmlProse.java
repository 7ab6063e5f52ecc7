package dev.trailcheck.report.html;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.RulePage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A section of a rule's page as HTML that may stand in the report unescaped: markup in it is shown as text, links lead to
 * the web or nowhere, and pictures give way to their descriptions.
 */
public record HtmlProse(String heading, String html) {

    /** What a reader of a finding needs of the page, in this order. */
    private static final List<String> WANTED = List.of("Why it matters", "What to do", "What is harmless");

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    static List<HtmlProse> of(RulePage page) {
        return WANTED.stream()
                .filter(heading -> !page.section(heading).isEmpty())
                .map(heading -> new HtmlProse(heading, html(page.section(heading))))
                .toList();
    }

    private static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Tamer());
        return RENDERER.render(document)
                .replace("\t", "    ")
                .lines()
                .map(Plain::text)
                .collect(Collectors.joining("\n"));
    }

    private static final class Tamer extends AbstractVisitor {

        /** The page has headings of its own down to the third level. */
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.max(4, heading.getLevel()));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String destination = link.getDestination().toLowerCase(Locale.ROOT);
            if (!destination.startsWith("https://") && !destination.startsWith("http://")) {
                dissolve(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            dissolve(image);
        }

        /** Leaves the children where their parent stood. */
        private static void dissolve(Node parent) {
            while (parent.getFirstChild() != null) {
                parent.insertBefore(parent.getFirstChild());
            }
            parent.unlink();
        }
    }
}
