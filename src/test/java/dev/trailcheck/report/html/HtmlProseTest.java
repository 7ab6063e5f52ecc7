package dev.trailcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.RulePage;
import org.junit.jupiter.api.Test;

final class HtmlProseTest {

    @Test
    void links_lead_to_the_web_or_nowhere() {
        assertThat(whatToDo("[a](javascript:alert(1)) [b](page.html) [c](data:text/html,x) [d](https://example.org)"))
                .isEqualTo("<p>a b c <a rel=\"nofollow\" href=\"https://example.org\">d</a></p>");
    }

    @Test
    void pictures_give_way_to_their_descriptions() {
        assertThat(whatToDo("![a diagram](https://example.org/x.png)")).isEqualTo("<p>a diagram</p>");
    }

    @Test
    void markup_is_shown_as_text() {
        assertThat(whatToDo("<script>alert(1)</script>")).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }

    @Test
    void characters_that_deceive_the_eye_are_shown_even_when_written_as_entities() {
        assertThat(whatToDo("a &#x202E; b")).isEqualTo("<p>a \\u202e b</p>");
    }

    @Test
    void headings_stay_below_those_of_the_report() {
        assertThat(whatToDo("Steps\n=====")).isEqualTo("<h4>Steps</h4>");
    }

    private static String whatToDo(String markdown) {
        return HtmlProse.of(RulePage.of("## What to do\n\n" + markdown)).get(0).html();
    }
}
