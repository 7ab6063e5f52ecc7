package dev.trailcheck.source.aws;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What trailcheck goes to AWS for: the one table of which operations it calls then, and what the caller's policy must
 * allow (Service Authorization Reference, actions of each service).
 */
public enum Errand {
    S3(
            "s3",
            Permission.toCall("s3:ListBucket", "arn:aws:s3:::your-trail-bucket"),
            Permission.toCall("s3:GetObject", "arn:aws:s3:::your-trail-bucket/AWSLogs/*"),
            Permission.lent(
                    "kms:Decrypt",
                    "arn:aws:kms:us-west-2:111122223333:key/your-trail-key",
                    "{\"StringLike\": {\"kms:ViaService\": \"s3.*.amazonaws.com\"}}")),
    EVENT_HISTORY(
            "cloudtrail", Permission.free("sts:GetCallerIdentity"), Permission.toCall("cloudtrail:LookupEvents", "*")),
    TRAILS(
            "trail",
            Permission.free("sts:GetCallerIdentity"),
            Permission.toCall("cloudtrail:DescribeTrails", "*"),
            Permission.toCall("cloudtrail:GetTrailStatus", "arn:aws:cloudtrail:*:*:trail/*"),
            Permission.toCall("cloudtrail:GetEventSelectors", "arn:aws:cloudtrail:*:*:trail/*")),
    KEYS("public-keys", Permission.toCall("cloudtrail:ListPublicKeys", "*")),
    ORGANIZATION(
            "accounts",
            Permission.free("sts:GetCallerIdentity"),
            Permission.toCall("organizations:ListRoots", "*"),
            Permission.toCall("organizations:ListOrganizationalUnitsForParent", "*"),
            Permission.toCall("organizations:ListAccountsForParent", "*"),
            Permission.toCall("organizations:ListTagsForResource", "*"),
            Permission.toCall("tag:GetResources", "*")),
    ROLES(
            "assume-role",
            Permission.free("sts:GetCallerIdentity"),
            Permission.toCall("cloudtrail:LookupEvents", "*"),
            Permission.toCall("sts:AssumeRole", "arn:aws:iam::*:role/AuditReader"));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that nobody can change
    private final List<Permission> permissions;

    Errand(String word, Permission... permissions) {
        this.word = word;
        this.permissions = List.of(permissions);
    }

    /** How the user calls it. */
    public String word() {
        return word;
    }

    /** The actions whose operations it calls. */
    public Set<String> calls() {
        return all(List.of(this), Permission::called).map(Permission::action).collect(Collectors.toSet());
    }

    /** The least policy, as JSON, for a caller on all these errands. */
    public static String policy(Collection<Errand> errands) {
        return all(errands, Permission::granted)
                .map(Permission::statement)
                .distinct()
                .collect(Collectors.joining(
                        ",\n    ", "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    ", "\n  ]\n}\n"));
    }

    private static Stream<Permission> all(Collection<Errand> errands, Predicate<Permission> wanted) {
        return errands.stream().flatMap(errand -> errand.permissions.stream()).filter(wanted);
    }
}
