package dev.trailcheck.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The prose about a rule, as it stands in the {@code .md} file beside it: its sections by heading, in the order of the
 * page, each as Markdown.
 */
public record RulePage(String markdown, Map<String, String> sections) {

    /** The headings that every page carries, in this order. */
    public static final List<String> HEADINGS = List.of(
            "What it reports",
            "Why it matters",
            "Looks like",
            "What to do",
            "What it misses",
            "What is harmless",
            "References");

    public static final RulePage EMPTY = new RulePage("", Map.of());

    public RulePage {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    public static RulePage of(String markdown) {
        Map<String, String> sections = new LinkedHashMap<>();
        String heading = "";
        StringBuilder body = new StringBuilder();
        boolean inCode = false;
        for (String line : markdown.lines().toList()) {
            inCode ^= line.startsWith("```");
            if (line.startsWith("## ") && !inCode) {
                sections.put(heading, body.toString().strip());
                heading = line.substring(3).strip();
                body.setLength(0);
            } else if (!line.startsWith("# ") || inCode) {
                body.append(line).append('\n');
            }
        }
        sections.put(heading, body.toString().strip());
        sections.remove("", "");
        return new RulePage(markdown, sections);
    }

    /** The Markdown under a heading, or "" where the page lacks it. */
    public String section(String heading) {
        return sections.getOrDefault(heading, "");
    }
}
