package dev.trailcheck.report.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the lines of one record's text, in order, and says which belong to one of the paths. Not for use by threads. */
final class HtmlLines {

    /** A member in the layout of evidence: one to a line, two blanks deeper for each level. */
    private static final Pattern MEMBER = Pattern.compile("^(?<indent> *)\"(?<name>[^\"]*)\" ?:.*");

    private record Member(int indent, String name) {}

    private final List<String> paths;
    private final Deque<Member> open = new ArrayDeque<>();

    HtmlLines(List<String> paths) {
        this.paths = paths;
    }

    boolean isMarked(String line) {
        int indent = line.length() - line.stripLeading().length();
        Matcher member = MEMBER.matcher(line);
        boolean named = member.matches();
        while (!open.isEmpty() && open.getLast().indent() >= (named ? indent : indent + 1)) {
            open.removeLast(); // an element or a closing bracket belongs to the member that it stands under
        }
        if (named) {
            open.addLast(new Member(indent, member.group("name")));
        }
        List<String> names = new ArrayList<>();
        open.forEach(each -> names.add(each.name()));
        String path = String.join(".", names);
        return paths.stream().anyMatch(asked -> path.equals(asked) || path.startsWith(asked + "."));
    }
}
