package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Plain;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Markdown, rendered as the sites that show it do. */
class MarkdownReportTest {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final int LONGEST_COMMENT = 65_000; // of GitHub

    @Test
    void it_says_what_stands_and_shows_what_is_new_first() {
        assertThat(Written.by(new MarkdownReport(), SampleRuns.everyStatus()))
                .startsWith("""
                        ## trailcheck: FAIL

                        Standing: 4 in 3 accounts. Gaps: 2. Records judged: 12048 of 48210, in 1412 files.

                        | findings | all | critical | high | medium | low | info |
                        |---|--:|--:|--:|--:|--:|--:|
                        | new | 2 | 1 | 1 | 0 | 0 | 0 |
                        | open | 2 | 1 | 1 | 0 | 0 | 0 |
                        | excepted | 2 | 0 | 2 | 0 | 0 | 0 |
                        | aged-out | 1 | 0 | 0 | 1 | 0 | 0 |
                        | resolved | 1 | 0 | 0 | 1 | 0 | 0 |

                        ### Standing findings: 4

                        New ones first, then the worst.

                        | severity | status | rule | account, region | time | what |
                        |---|---|---|---|---|---|
                        | critical | new | `root-credential-use` | `777788889999` `eu-west-1` |""")
                .contains("""
                        | exception | owner | ends | state | findings |
                        |---|---|---|---|--:|
                        | `EXC-2` | `carol@example.com` | 2026-10-02T00:00:00Z | expired | 1 |
                        | `EXC-1` | `carol@example.com` | 2026-10-10T00:00:00Z | expiring | 2 |
                        """)
                .doesNotContain("EXC-3");
    }

    @Test
    void hostile_text_stays_text() {
        for (String hostile : List.of(SampleRuns.HOSTILE, "`" + SampleRuns.HOSTILE, "\\", "``|\\|`", "\\`|@all")) {
            String page = Written.by(new MarkdownReport(), SampleRuns.excepted(hostile));
            Read read = read(page);

            assertThat(read.acting).isEmpty();
            assertThat(String.join("\n", read.prose)).doesNotContain("@", "evil", "<", "alert", "`", "\\u");
            assertThat(read.cells).allMatch(cells -> cells > 1);
            assertThat(page.lines()).noneMatch(line -> line.startsWith("/"));
            assertThat(page.codePoints().filter(point -> point != '\n')).noneMatch(Plain::isDeceptive);
        }
    }

    @Test
    void every_row_has_the_cells_of_its_heading() {
        for (Assessment assessment : SampleRuns.all()) {
            String page = Written.by(new MarkdownReport(), assessment);
            String html = HtmlRenderer.builder().extensions(TABLES).build().render(parser().parse(page));
            long tables = page.lines().filter(line -> line.startsWith("|---")).count();
            assertThat(html.split("<table>", -1)).hasSize((int) tables + 1);
            assertThat(html).doesNotContain("<td></td>\n</tr>\n<tr>\n<td></td>");
        }
    }

    @Test
    void what_was_said_can_be_read_in_full() {
        Read read = read(Written.by(new MarkdownReport(), SampleAssessments.hostile("a | b ` c")));

        assertThat(read.code).contains("a \\u007c b \\u0060 c");
    }

    @Test
    void it_is_short_whatever_was_found() {
        String many = Written.by(new MarkdownReport(), SampleAssessments.many(20_000));

        assertThat(many).hasSizeLessThan(LONGEST_COMMENT / 4).contains("### Standing findings: 20 of 20000");
        assertThat(many.lines().filter(line -> line.startsWith("| critical |"))).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\uD83D\uDE00", "`", "|", "a"})
    void no_row_is_long_whatever_was_said(String repeated) {
        String page = Written.by(new MarkdownReport(), SampleRuns.excepted(repeated.repeat(5_000)));

        assertThat(page.lines()).allMatch(line -> line.length() < LONGEST_COMMENT / 40 / 2);
    }

    private static final class Read extends AbstractVisitor {
        final List<String> acting = new ArrayList<>();
        final List<String> prose = new ArrayList<>();
        final List<String> code = new ArrayList<>();
        final List<Integer> cells = new ArrayList<>();

        @Override
        public void visit(Text text) {
            prose.add(text.getLiteral());
        }

        @Override
        public void visit(Code span) {
            code.add(span.getLiteral());
        }

        @Override
        public void visit(Link link) {
            acting.add(link.toString());
        }

        @Override
        public void visit(Image image) {
            acting.add(image.toString());
        }

        @Override
        public void visit(HtmlInline html) {
            acting.add(html.toString());
        }

        @Override
        public void visit(HtmlBlock html) {
            acting.add(html.toString());
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                int count = 0;
                for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                    count++;
                }
                cells.add(count);
            }
            visitChildren(node);
        }
    }

    private static Read read(String page) {
        Read read = new Read();
        parser().parse(page).accept(read);
        return read;
    }

    private static Parser parser() {
        return Parser.builder().extensions(TABLES).build();
    }
}
