package dev.trailcheck.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The members of a record by the names that CloudTrail gives them (CloudTrail User Guide, record contents). A record with
 * any other member is no usual one.
 */
final class KnownFields {

    /** The members whose values count before a record is decoded. */
    static final int SOURCE = 0;

    static final int TIME = 1;
    static final int REGION = 2;
    static final int ACCOUNT = 3;
    static final int TYPE = 4;
    static final int IDENTITY = 5;

    /** No name, or none that is known. */
    static final int UNKNOWN = -1;

    private static final List<String> NAMES = List.of(
            "eventSource",
            "eventTime",
            "awsRegion",
            "recipientAccountId",
            "eventType",
            "userIdentity",
            "additionalEventData",
            "addendum",
            "apiVersion",
            "edgeDeviceDetails",
            "errorCode",
            "errorMessage",
            "eventCategory",
            "eventContext",
            "eventID",
            "eventName",
            "eventVersion",
            "managementEvent",
            "readOnly",
            "requestID",
            "requestParameters",
            "resources",
            "responseElements",
            "serviceEventDetails",
            "sessionCredentialFromConsole",
            "sharedEventID",
            "sourceIPAddress",
            "tlsDetails",
            "userAgent",
            "vpcEndpointAccountId",
            "vpcEndpointId");

    private static final int SLOTS = 256;

    private static final byte[][] TEXTS =
            NAMES.stream().map(name -> name.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
    private static final byte[] INDEX = index();

    private KnownFields() {}

    /** Which member a name in the bytes, with this hash, means. */
    static int of(byte[] bytes, int from, int until, long hash) {
        for (int slot = slot(hash); INDEX[slot] >= 0; slot = slot(slot + 1L)) {
            byte[] name = TEXTS[INDEX[slot]];
            if (Arrays.equals(name, 0, name.length, bytes, from, until)) {
                return INDEX[slot];
            }
        }
        return UNKNOWN;
    }

    private static byte[] index() {
        byte[] index = new byte[SLOTS];
        Arrays.fill(index, (byte) UNKNOWN);
        JsonScan scan = new JsonScan();
        for (int i = 0; i < TEXTS.length; i++) {
            byte[] quoted = Arrays.copyOf(TEXTS[i], TEXTS[i].length + 1 + JsonScan.GUARD);
            quoted[TEXTS[i].length] = '"';
            scan.over(quoted);
            scan.name(0);
            int slot = slot(scan.hash());
            while (index[slot] >= 0) {
                slot = slot(slot + 1L);
            }
            index[slot] = (byte) i;
        }
        return index;
    }

    private static int slot(long hash) {
        return (int) (hash & SLOTS - 1);
    }
}
