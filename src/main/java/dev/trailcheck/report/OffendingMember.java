package dev.trailcheck.report;

import dev.trailcheck.event.Fields;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which member of a record a finding is about, as a path of names in the record's own spelling: what the rule's last
 * condition on the call looked at. Where a rule looks at more than the call, no single member tells the story, and the
 * event's name stands for it. Depends on the rule and the record alone.
 */
final class OffendingMember {

    private static final List<String> CUSTOMARY = List.of("eventName");

    /** The words of a rule and the member of a record that answers them; a capture group names the rest of the path. */
    private record Asked(Pattern words, String path) {

        Asked(String words, String path) {
            this(Pattern.compile(words), path);
        }
    }

    /** The first that fits counts: {@code identity.account} before the account itself. */
    private static final List<Asked> KNOWN = List.of(
            new Asked("request\\.\\w+\\(\\s*\"([\\w.]+)\"", "requestParameters.%s"),
            new Asked("response\\.\\w+\\(\\s*\"([\\w.]+)\"", "responseElements.%s"),
            new Asked("\\bidentity\\.withoutMfa\\b", "userIdentity.sessionContext.attributes.mfaAuthenticated"),
            new Asked("(?<!!)\\bidentity\\.longTermKey\\b", "userIdentity.accessKeyId"),
            new Asked("(?<!!)\\bidentity\\.(?:root|type)\\b", "userIdentity.type"),
            new Asked("\\bidentity\\.account\\b", "userIdentity.accountId"),
            new Asked("\\b(?:identity\\.arn|mayBeMaster)\\b", "userIdentity.arn"),
            new Asked("\\bsourceIp\\b", "sourceIPAddress"),
            new Asked("\\buserAgent\\b", "userAgent"),
            new Asked("\\bvpcEndpoint\\b", "vpcEndpointId"),
            new Asked("!succeeded\\b|\\bdenied\\b|(?<![.\\w])error\\b", "errorCode"),
            new Asked("(?<![.\\w])region\\b", "awsRegion"),
            new Asked("(?<![.\\w])channel\\b", "requestParameters.channelARN"),
            new Asked("(?<![.\\w])time\\b", "eventTime"));

    private OffendingMember() {}

    static List<String> of(Finding finding) {
        List<Reason> why = finding.why();
        if (why.stream().anyMatch(reason -> reason.asked().contains("$"))) {
            return CUSTOMARY;
        }
        Fields record = finding.offence().record();
        for (int last = why.size() - 1; last >= 0; last--) {
            Optional<List<String>> member =
                    path(why.get(last).asked()).flatMap(path -> spelled(record, List.of(path.split("\\."))));
            if (member.isPresent()) {
                return member.get();
            }
        }
        return CUSTOMARY;
    }

    private static Optional<String> path(String asked) {
        for (Asked known : KNOWN) {
            Matcher words = known.words().matcher(asked);
            if (words.find()) {
                return Optional.of(
                        words.groupCount() == 0 ? known.path() : known.path().formatted(words.group(1)));
            }
        }
        return Optional.empty();
    }

    /** The path as the record writes it, or nothing where the record does not go so far. */
    private static Optional<List<String>> spelled(Fields record, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(List.of());
        }
        String wanted = path.get(0);
        return record.values().keySet().stream()
                .filter(name -> sameButForTheFirstLetter(name, wanted))
                .sorted((one, other) -> Boolean.compare(other.equals(wanted), one.equals(wanted)))
                .findFirst()
                .flatMap(name -> spelled(record.fields(name), path.subList(1, path.size()))
                        .map(rest -> concat(name, rest)));
    }

    private static boolean sameButForTheFirstLetter(String name, String wanted) {
        return name.length() == wanted.length()
                && name.regionMatches(1, wanted, 1, wanted.length() - 1)
                && Character.toLowerCase(name.charAt(0)) == Character.toLowerCase(wanted.charAt(0));
    }

    private static List<String> concat(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
