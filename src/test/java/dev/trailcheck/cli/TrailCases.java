package dev.trailcheck.cli;

import static dev.trailcheck.source.aws.ATrail.NOON;
import static dev.trailcheck.source.aws.ATrail.whole;

import dev.trailcheck.source.aws.ATrail;
import dev.trailcheck.source.aws.LoopbackTrails;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Trails that are whole, that lack one thing each, and that cannot be asked. */
final class TrailCases {

    private TrailCases() {}

    /** Trails, how AWS behaves, and what is expected: the exit code, and the checks that do not pass. */
    record Case(String name, int exitCode, String notPassed, Consumer<LoopbackTrails> aws, List<ATrail> trails) {}

    private static Case of(String name, int exitCode, String notPassed, ATrail... trails) {
        return new Case(name, exitCode, notPassed, aws -> {}, List.of(trails));
    }

    private static Case refused(String name, int exitCode, String notPassed, String operation, String code) {
        return new Case(name, exitCode, notPassed, aws -> aws.refuse(operation, code), List.of(whole("main")));
    }

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(of("it has it all", 0, "", whole("main")));
        cases.add(of(
                "one region alone", 1, "whole-trail multi-region", whole("main").with("IsMultiRegionTrail", false)));
        cases.add(of(
                "an account's own trail",
                1,
                "whole-trail organization-trail",
                whole("main").with("IsOrganizationTrail", false)));
        cases.add(of(
                "no validation",
                1,
                "whole-trail log-file-validation",
                whole("main").with("LogFileValidationEnabled", false).status("LatestDigestDeliveryTime", null)));
        cases.add(of("no key", 0, "", whole("main").with("KmsKeyId", null).with("S3KeyPrefix", null)));
        cases.add(of(
                "stopped",
                1,
                "whole-trail logging",
                whole("main").status("IsLogging", false).status("StopLoggingTime", NOON)));
        cases.add(of(
                "off for some hours",
                1,
                "whole-trail logging",
                whole("main").status("StartLoggingTime", NOON - 3600).status("StopLoggingTime", NOON - 7200)));
        cases.add(of("off long ago", 0, "", whole("main").status("StopLoggingTime", NOON - 86_400 * 301)));
        cases.add(of(
                "new in the window", 3, "whole-trail logging", whole("main").status("StartLoggingTime", NOON - 3600)));
        cases.addAll(selectors());
        cases.addAll(deliveries());
        cases.addAll(several());
        cases.addAll(unanswered());
        return cases;
    }

    private static List<Case> selectors() {
        String management = "whole-trail management-events";
        String data = "whole-trail data-events";
        String channel = ",{\"Field\":\"resources.type\",\"Equals\":[\"AWS::KinesisVideo::SignalingChannel\"]}";
        return List.of(
                of("classic, all", 1, data, whole("main").classic("""
                        [{"ReadWriteType":"All","IncludeManagementEvents":true,"DataResources":[]}]""")),
                of("classic, by default", 1, data, whole("main").classic("[{}]")),
                of(
                        "classic, writes only",
                        1,
                        management + " data-events",
                        whole("main").classic("""
                        [{"ReadWriteType":"WriteOnly","IncludeManagementEvents":true}]""")),
                of("classic, reads and writes apart", 1, data, whole("main").classic("""
                        [{"ReadWriteType":"WriteOnly"},{"ReadWriteType":"ReadOnly"}]""")),
                of(
                        "classic, no management events",
                        1,
                        management + " data-events",
                        whole("main").classic("""
                        [{"IncludeManagementEvents":false,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3"]}]}]""")),
                of("classic, without kms and rdsdata", 1, data, whole("main").classic("""
                        [{"ExcludeManagementEventSources":["kms.amazonaws.com","rdsdata.amazonaws.com"]}]""")),
                of(
                        "no selectors at all",
                        1,
                        management + " data-events",
                        whole("main").classic("[]")),
                of("advanced, without kms", 0, "", whole("main").management("""
                        ,{"Field":"eventSource","NotEquals":["kms.amazonaws.com"]}""")),
                of(
                        "advanced, without kinesisvideo",
                        1,
                        management,
                        whole("main").management("""
                        ,{"Field":"eventSource","NotEquals":["kms.amazonaws.com","kinesisvideo.amazonaws.com"]}""")),
                of("advanced, without cloudtrail", 1, management, whole("main").management("""
                        ,{"Field":"eventSource","NotStartsWith":["cloudtrail"]}""")),
                of("advanced, kinesisvideo alone", 1, management, whole("main").management("""
                        ,{"Field":"eventSource","Equals":["kinesisvideo.amazonaws.com"]}""")),
                of("advanced, reads only", 1, management, whole("main").management("""
                        ,{"Field":"readOnly","Equals":["true"]}""")),
                of("advanced, some operations", 1, management, whole("main").management("""
                        ,{"Field":"eventName","NotEquals":["DeleteSignalingChannel"]}""")),
                of(
                        "advanced, an operator of tomorrow",
                        1,
                        management,
                        whole("main").management("""
                        ,{"Field":"readOnly","Resembles":["true"]}""")),
                of(
                        "data, writes only",
                        1,
                        data,
                        whole("main").data(channel + ",{\"Field\":\"readOnly\",\"Equals\":[\"false\"]}")),
                of("data of streams", 1, data, whole("main").data("""
                        ,{"Field":"resources.type","Equals":["AWS::KinesisVideo::Stream"]}""")),
                of("data of one channel", 1, data, whole("main").data(channel + """
                        ,{"Field":"resources.ARN","StartsWith":["arn:aws:kinesisvideo:us-west-2:111122223333:channel/gate"]}""")),
                of("data of every channel, by ARN", 0, "", whole("main").data(channel + """
                        ,{"Field":"resources.ARN","StartsWith":["arn:aws:s3:::","arn:aws:kinesisvideo:"]}""")),
                of("data of no channel, by ARN", 1, data, whole("main").data(channel + """
                        ,{"Field":"resources.ARN","NotStartsWith":["arn:aws:kinesisvideo:"]}""")),
                of(
                        "data of no channel, of a trail with an odd name",
                        1,
                        data,
                        whole("odd name").data(channel + """
                        ,{"Field":"resources.ARN","NotStartsWith":["arn:aws:kinesisvideo:"]}""")),
                of("data but of some channels", 1, data, whole("main").data(channel + """
                        ,{"Field":"resources.ARN","NotEndsWith":["/1741000000000"]}""")));
    }

    private static List<Case> deliveries() {
        return List.of(
                of(
                        "log files do not arrive",
                        1,
                        "whole-trail log-delivery",
                        whole("main").status("LatestDeliveryError", "AccessDenied")),
                of(
                        "digests do not arrive",
                        1,
                        "whole-trail digest-delivery",
                        whole("main").status("LatestDigestDeliveryError", "NoSuchBucket")),
                of(
                        "stale",
                        3,
                        "whole-trail log-delivery digest-delivery",
                        whole("main")
                                .status("LatestDeliveryTime", NOON - 50_000)
                                .status("LatestDigestDeliveryTime", NOON - 50_000)),
                of(
                        "nothing delivered yet",
                        3,
                        "whole-trail log-delivery digest-delivery",
                        whole("main").status("LatestDeliveryTime", null).status("LatestDigestDeliveryTime", null)),
                of(
                        "an error that plays with the terminal",
                        1,
                        "whole-trail log-delivery",
                        whole("main").status("LatestDeliveryError", "\u001b[2Jgone")));
    }

    private static List<Case> several() {
        return List.of(
                of("none at all", 1, "whole-trail"),
                of(
                        "seen from a member of the organization",
                        0,
                        "",
                        whole("main").of("999900001111")),
                of("a shadow", 0, "", whole("main").at("eu-west-1")),
                of(
                        "a shadow of nothing",
                        3,
                        "whole-trail logging management-events data-events log-delivery digest-delivery",
                        whole("main").at("eu-west-1").deleted()),
                of(
                        "two halves",
                        1,
                        "whole-trail multi-region log-file-validation",
                        whole("b").with("LogFileValidationEnabled", false),
                        whole("a").with("IsMultiRegionTrail", false)),
                of(
                        "one whole and one half",
                        1,
                        "multi-region",
                        whole("b"),
                        whole("a").with("IsMultiRegionTrail", false)),
                of(
                        "one half and one unknown",
                        3,
                        "whole-trail multi-region log-delivery",
                        whole("b").status("LatestDeliveryTime", null),
                        whole("a").with("IsMultiRegionTrail", false)),
                of(
                        "a name for a shell",
                        1,
                        "whole-trail multi-region",
                        whole("x;reboot").with("IsMultiRegionTrail", false)));
    }

    private static List<Case> unanswered() {
        String status = "whole-trail logging log-delivery digest-delivery";
        String selectors = "whole-trail management-events data-events";
        return List.of(
                refused("the caller is unknown", 3, "whole-trail", "GetCallerIdentity", "InvalidClientTokenId"),
                refused("the credentials have expired", 3, "whole-trail", "GetCallerIdentity", "ExpiredToken"),
                refused("trails are denied", 3, "whole-trail", "DescribeTrails", "AccessDeniedException"),
                refused("status is denied", 3, status, "GetTrailStatus", "AccessDeniedException"),
                refused("selectors are denied", 3, selectors, "GetEventSelectors", "AccessDeniedException"),
                refused("throttled for good", 3, status, "GetTrailStatus", "ThrottlingException"),
                refused("no answer", 3, selectors, "GetEventSelectors", "silence"),
                new Case(
                        "throttled for a moment",
                        0,
                        "",
                        aws -> aws.throttle("GetTrailStatus", 2),
                        List.of(whole("main"))));
    }
}
