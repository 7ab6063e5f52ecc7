package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Identity;
import dev.trailcheck.finding.Plain;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills the {placeholders} of a rule's message from the call and from the finding's facts. What comes from the record is
 * quoted, cut to a length a headline can bear, and made harmless to print.
 */
final class Sentence {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_SENTENCE = 1000;

    private static final Map<String, Function<ApiCall, String>> FROM_CALL = Map.ofEntries(
            Map.entry("account", ApiCall::account),
            Map.entry("accountName", call -> quoted(call.accountName())),
            Map.entry("ou", call -> quoted(call.ou())),
            Map.entry("actor", call -> actor(call.identity())),
            Map.entry("call", Sentence::callOn),
            Map.entry("called", call -> call.succeeded() ? "called" : "tried to call"),
            Map.entry("channel", Sentence::channel),
            Map.entry("channelArn", call -> quoted(call.channel())),
            Map.entry("channelName", call -> quoted(call.channelName())),
            Map.entry("credentials", call -> call.identity().credentials().words()),
            Map.entry("error", call -> quoted(call.error())),
            Map.entry("id", ApiCall::id),
            Map.entry("messageTtl", call -> asked(call, "singleMasterConfiguration.messageTtlSeconds")),
            Map.entry("name", ApiCall::name),
            Map.entry("region", call -> call.region().isEmpty() ? "an unknown region" : call.region()),
            Map.entry("sourceIp", call -> call.sourceIp().isEmpty() ? "an unknown address" : call.sourceIp()),
            Map.entry("source", ApiCall::source),
            Map.entry("storage", call -> asked(call, "mediaStorageConfiguration.streamARN")),
            Map.entry("time", call -> call.time().toString()),
            Map.entry("userAgent", call -> quoted(call.userAgent())));

    /** What a message can say of its call. */
    static final Set<String> WORDS = FROM_CALL.keySet();

    private Sentence() {}

    static String fill(String template, ApiCall call, Map<String, Object> facts) {
        String filled = PLACEHOLDER.matcher(template).replaceAll(hit -> escaped(value(hit, call, facts)));
        String plain = Plain.text(filled);
        return plain.length() <= LONGEST_SENTENCE ? plain : plain.substring(0, LONGEST_SENTENCE) + "...";
    }

    private static String value(MatchResult hit, ApiCall call, Map<String, Object> facts) {
        String name = hit.group(1);
        Object fact = facts.get(name);
        if (fact instanceof Collection<?> several) {
            return several.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        if (fact != null) {
            return fact.toString();
        }
        Function<ApiCall, String> known = FROM_CALL.get(name);
        return known == null ? hit.group() : cut(known.apply(call));
    }

    /** The channel's name, else its ARN, as a reader would say it. */
    private static String channel(ApiCall call) {
        String name = call.channelName().isEmpty() ? call.channel() : call.channelName();
        return name.isEmpty() ? "no channel" : quoted(name);
    }

    private static String asked(ApiCall call, String path) {
        return quoted(call.request().text(path));
    }

    private static String callOn(ApiCall call) {
        boolean named = !call.channel().isEmpty() || !call.channelName().isEmpty();
        return named ? call.name() + " on channel " + channel(call) : call.name();
    }

    /** Who made the call, the kind of credentials first. */
    private static String actor(Identity identity) {
        return switch (identity.credentials()) {
            case ROOT -> "root";
            case IAM_USER -> "IAM user " + quoted(identity.userName());
            case TEMPORARY -> temporary(identity);
            case AWS_SERVICE -> "the AWS service " + quoted(identity.invokedBy());
            case CROSS_ACCOUNT -> "account " + quoted(identity.account());
            case UNKNOWN -> "an unknown caller " + quoted(identity.principal());
        };
    }

    private static String temporary(Identity identity) {
        if (identity.issuerName().isEmpty()) {
            return "the temporary credentials of "
                    + quoted(identity.session().isEmpty() ? identity.principal() : identity.session());
        }
        String kind = identity.type().equals("FederatedUser") ? "federated user " : "role ";
        return kind + quoted(identity.issuerName()) + " in session " + quoted(identity.session());
    }

    private static String quoted(String text) {
        return "'" + cut(text) + "'";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }

    private static String escaped(String value) {
        return Matcher.quoteReplacement(value);
    }
}
