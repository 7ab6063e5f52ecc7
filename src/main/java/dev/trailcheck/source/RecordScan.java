package dev.trailcheck.source;

import static dev.trailcheck.source.JsonScan.FAULT;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Looks over one record without decoding it, and finds out whether it is a usual record of a service that nobody asks for.
 * Whatever is in doubt is to be decoded. Not thread-safe.
 */
final class RecordScan {

    private static final Pattern SERVICE = Pattern.compile("[a-z0-9.-]{1,64}\\.amazonaws\\.com");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern TYPE =
            Pattern.compile("AwsApiCall|AwsServiceEvent|AwsConsoleAction|AwsConsoleSignIn|AwsVpceEvent|AwsCpsEvent");
    private static final Pattern IDENTITY =
            Pattern.compile("AWSAccount|AWSService|AssumedRole|Directory|FederatedUser|IAMUser"
                    + "|IdentityCenterUser|Role|Root|SAMLUser|Unknown|WebIdentityUser");
    private static final byte[] IDENTITY_START = "{\"type\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int DATE = "0000-00-00".length();

    private final JsonScan json = new JsonScan();
    private final Words services = new Words(SERVICE);
    private final Words accounts = new Words(ACCOUNT);
    private final Words regions = new Words(REGION);
    private final Words types = new Words(TYPE);
    private final Words identities = new Words(IDENTITY);
    private final Predicate<String> wanted;
    private byte[] bytes = new byte[JsonScan.GUARD];
    private int seen;
    private String source = "";
    private String region = "";
    private String account = "";
    private long second;
    private byte[] lastDate = new byte[DATE];
    private long lastDay;

    /** {@code wanted} are the sources whose records are always decoded. */
    RecordScan(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** Where the record that begins here ends, or {@link JsonScan#FAULT}. */
    int record(byte[] within, int from) {
        bytes = within;
        seen = 0;
        json.over(within);
        int at = json.blanks(from + 1);
        while (bytes[at] == '"') {
            at = member(at + 1);
            if (at < 0) {
                return FAULT;
            }
            at = json.blanks(at);
            if (bytes[at] == '}') {
                return at + 1;
            }
            if (bytes[at] != ',') {
                return json.fault(at);
            }
            at = json.blanks(at + 1);
        }
        return json.fault(at);
    }

    /** Where the last fault lies. */
    int stopped() {
        return json.stopped();
    }

    int blanks(int from) {
        return json.blanks(from);
    }

    /** The last record as one that nobody asks for; empty when it must be decoded to know. */
    Optional<Reading.OfOther> other(String file) {
        int needed = 1 << KnownFields.SOURCE
                | 1 << KnownFields.TIME
                | 1 << KnownFields.REGION
                | 1 << KnownFields.ACCOUNT
                | 1 << KnownFields.TYPE;
        return json.odd() || (seen & needed) != needed || wanted.test(source)
                ? Optional.empty()
                : Optional.of(new Reading.OfOther(file, account, region, Instant.ofEpochSecond(second)));
    }

    private int member(int name) {
        int at = json.name(name);
        if (at < 0) {
            return FAULT;
        }
        int field = KnownFields.of(bytes, name, at - 1, json.hash());
        if (field == KnownFields.UNKNOWN || (seen & (1 << field)) != 0) {
            json.setOdd();
            return json.member(at, 1);
        }
        seen |= 1 << field;
        return field > KnownFields.IDENTITY ? json.member(at, 1) : vital(field, json.colon(at));
    }

    private int vital(int field, int value) {
        if (value < 0) {
            return FAULT;
        }
        if (field == KnownFields.IDENTITY) {
            doubt(!isUsualIdentity(value));
            return json.value(value, 1);
        }
        if (bytes[value] != '"') {
            json.setOdd();
            return json.value(value, 1);
        }
        int end = json.name(value + 1);
        if (end > 0 && !json.odd()) {
            note(field, value + 1, end - 1);
        }
        return end;
    }

    private void note(int field, int from, int until) {
        if (field == KnownFields.TIME) {
            time(from, until);
            return;
        }
        switch (field) {
            case KnownFields.SOURCE -> source = word(services, from, until);
            case KnownFields.ACCOUNT -> account = word(accounts, from, until);
            case KnownFields.REGION -> region = word(regions, from, until);
            default -> word(types, from, until);
        }
    }

    private String word(Words words, int from, int until) {
        String word = words.of(bytes, from, until, json.hash());
        doubt(word.isEmpty());
        return word;
    }

    /** Other services' logs have other types of identities; CloudTrail writes the type first. */
    private boolean isUsualIdentity(int from) {
        int text = from + IDENTITY_START.length;
        if (!Arrays.equals(bytes, from, Math.min(text, bytes.length), IDENTITY_START, 0, IDENTITY_START.length)) {
            return bytes[from] == 'n';
        }
        int end = json.name(text);
        return end > 0 && !identities.of(bytes, text, end - 1, json.hash()).isEmpty();
    }

    /** As CloudTrail writes it; most records of a file are of one day. */
    private void time(int from, int until) {
        if (until - from != FORM.length() || !isUsualTime(from)) {
            json.setOdd();
            return;
        }
        if (!Arrays.equals(bytes, from, from + DATE, lastDate, 0, DATE)) {
            try {
                lastDay = LocalDate.of(number(from, 4), number(from + 5, 2), number(from + 8, 2))
                        .toEpochDay();
                lastDate = Arrays.copyOfRange(bytes, from, from + DATE);
            } catch (DateTimeException e) {
                json.setOdd();
                return;
            }
        }
        int hour = number(from + 11, 2);
        int minute = number(from + 14, 2);
        int secondOfMinute = number(from + 17, 2);
        doubt(hour > 23 || minute > 59 || secondOfMinute > 59);
        second = ((lastDay * 24 + hour) * 60 + minute) * 60 + secondOfMinute;
    }

    private boolean isUsualTime(int from) {
        for (int i = 0; i < FORM.length(); i++) {
            char expected = FORM.charAt(i);
            byte found = bytes[from + i];
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private int number(int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    private void doubt(boolean unusual) {
        if (unusual) {
            json.setOdd();
        }
    }
}
