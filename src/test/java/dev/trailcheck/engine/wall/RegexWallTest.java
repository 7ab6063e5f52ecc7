package dev.trailcheck.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wall admits of regular expressions takes steps in proportion to the text, whatever the text. */
class RegexWallTest {

    private static final int LENGTH = 100_000;

    /** Twice what the wall allows for each character: the matcher may look at one both before and after it steps on. */
    private static final long MOST_READS = 2000L * LENGTH;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console\\.amazonaws\\.com",
                "arn:aws:iam::\\d{12}:role/.*",
                "arn:aws[a-z-]*:sts::\\d+:assumed-role/[^/]+/.*",
                ".*admin",
                "aws-cli/2\\..*",
                "(?i)boto3?/.*",
                "(?s).*curl.*",
                "(?is).*(curl|wget|python-requests|powershell).*",
                "(cam|door|gate)-[0-9]+-(front|back)",
                "\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}",
                "^[A-Za-z0-9_.-]{1,64}$",
                "[a-z]+[0-9]+[a-z]+[0-9]+",
                "(prod|dev)(-[a-z0-9]{1,8})?:.*",
                "[^:]*:[^:]*:[^:]*:x",
                ".*?x",
                "a?b?c?d?.*",
                ""
            })
    void an_ordinary_expression_is_admitted_and_quick_on_a_long_hostile_text(String regex) {
        assertThat(objection(regex)).isEmpty();
        hostileTexts(regex).forEach(text -> assertThat(reads(regex, text)).isLessThan(MOST_READS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "(a|a)*b",
                "(.*a){12}x",
                ".*a.*b",
                "a*a*b",
                ".*x[^y]*y",
                "(a*)\\1",
                "(?=a)a",
                "(?<=a)b",
                "(?>a*)b",
                "(a?){30}a{30}",
                "a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaa",
                "a{1,65}",
                "(a{0,30}){0,30}b",
                "[a-z&&[^b]]",
                "\\bx",
                "\\p{L}*",
                "\\Qa\\E",
                "a)",
                "(a",
                "[a",
                "a{2",
                "*a",
                "a**",
                "a*+",
                "x$y",
                "x^y",
                "[b-a]",
                "\\",
                "(?x)a b",
                "(?<n>a)",
                "[]a]",
                "(|a)*",
                "((a|b)|(a|b)){12}"
            })
    void a_dangerous_or_broken_expression_is_refused(String regex) {
        assertThat(objection(regex)).hasValueSatisfying(offence -> {
            assertThat(offence.offset()).isEqualTo(7);
            assertThat(offence.maybe()).isNotBlank();
        });
    }

    /** Expressions made at random from pieces that bring a matcher to try again; the seed is fixed. */
    @Test
    void whatever_is_admitted_is_quick() {
        Random random = new Random(4);
        List<String> pieces = List.of(
                "a", "b", ".", "[ab]", "[^a]", "\\w", "*", "+", "?", "{2,9}", "*?", "(", ")", "(a|b)", "(aa?|a)", "|",
                "(?:b", ".*", "a*", "$");
        List<String> admitted = Stream.generate(() -> random.ints(1 + random.nextInt(9), 0, pieces.size())
                        .mapToObj(pieces::get)
                        .collect(Collectors.joining()))
                .limit(20_000)
                .distinct()
                .filter(regex -> objection(regex).isEmpty())
                .limit(400)
                .toList();

        assertThat(admitted).hasSizeGreaterThan(200);
        for (String regex : admitted) {
            for (String text : List.of("a".repeat(2000) + "\n", "ab".repeat(1000) + "\n", "b".repeat(2000) + "!")) {
                assertThat(reads(regex, text)).as(regex).isLessThan(2000L * text.length());
            }
        }
    }

    private static Optional<Offence> objection(String regex) {
        return RegexWall.objection(new Term.Text(7, regex));
    }

    /** Long texts of what the expression itself speaks of, which almost match and end in what cannot. */
    private static Stream<String> hostileTexts(String regex) {
        Stream<String> words = Pattern.compile("[A-Za-z0-9]+|[^A-Za-z0-9]")
                .matcher(regex)
                .results()
                .map(word -> word.group());
        return Stream.concat(
                        words,
                        Stream.of("a", "x", "1", "/", ":", "aws-cli/2.", "a1", "\n", "arn:aws:sts::1:assumed-role/a"))
                .distinct()
                .map(word -> word.repeat(LENGTH / word.length()) + "\n!");
    }

    private static long reads(String regex, String text) {
        CountedText counted = new CountedText(text, new AtomicLong());
        assertThat(Pattern.compile(regex).matcher(counted).matches()).isIn(true, false);
        return counted.reads().get();
    }

    /** A text that counts how often one of its characters is looked at. */
    private record CountedText(String text, AtomicLong reads) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
