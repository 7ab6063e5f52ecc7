package dev.trailcheck.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ready-made {@code userIdentity} objects for tests, in the shapes that CloudTrail writes. */
final class Callers {

    static final List<String> KINDS = List.of(
            "root-access-key",
            "root-console",
            "root-assumed",
            "root-sign-in",
            "root-by-service",
            "root-federated",
            "iam-user",
            "role",
            "federated",
            "service",
            "other-account");

    private Callers() {}

    /** A word such as {@code iam-user:alice} or {@code role:Deployer/ci-7}, as a caller from an account; empty for a word that is none. */
    static Optional<Map<String, Object>> named(String word, String account) {
        int colon = word.indexOf(':');
        String kind = colon < 0 ? word : word.substring(0, colon);
        String name = colon < 0 ? "" : word.substring(colon + 1);
        return KINDS.contains(kind) ? Optional.of(of(kind, name, account)) : Optional.empty();
    }

    private static Map<String, Object> of(String kind, String name, String account) {
        return switch (kind) {
            case "root-access-key" -> with(root(account), "accessKeyId", "AKIAIOSFODNN7EXAMPLE");
            case "root-console" -> with(rootSession(account, Map.of()), "accessKeyId", "ASIAIOSFODNN7EXAMPLE");
            case "root-assumed" ->
                with(rootSession(account, Map.of("assumedRoot", "true")), "accessKeyId", "ASIAIOSFODNN7EXAMPLE");
            case "root-sign-in" -> with(root(account), "invokedBy", "signin.amazonaws.com");
            case "root-by-service" -> with(root(account), "invokedBy", "autoscaling.amazonaws.com");
            case "root-federated" -> federated(account, or(name, "bob"), "Root", "arn:aws:iam::" + account + ":root");
            case "iam-user" -> user(account, or(name, "alice"));
            case "role" -> role(account, or(name, "Deployer/ci"));
            case "federated" ->
                federated(account, or(name, "bob"), "IAMUser", "arn:aws:iam::" + account + ":user/broker");
            case "service" -> with(identity("AWSService"), "invokedBy", or(name, "iot.amazonaws.com"));
            case "other-account" -> with(identity("AWSAccount"), "accountId", or(name, "999999999999"));
            default ->
                throw new IllegalArgumentException("The caller (%s) is none of the kinds (%s).".formatted(kind, KINDS));
        };
    }

    private static Map<String, Object> user(String account, String name) {
        Map<String, Object> user = identity("IAMUser");
        user.put("arn", "arn:aws:iam::" + account + ":user/" + name);
        user.put("accountId", account);
        user.put("principalId", "AIDACKCEVSQ6C2EXAMPLE");
        user.put("accessKeyId", "AKIAI44QH8DHBEXAMPLE");
        user.put("userName", name);
        return user;
    }

    private static Map<String, Object> role(String account, String roleAndSession) {
        String role = roleAndSession.split("/", 2)[0];
        Map<String, Object> session = identity("AssumedRole");
        session.put("arn", "arn:aws:sts::" + account + ":assumed-role/" + roleAndSession);
        session.put("accountId", account);
        session.put(
                "principalId",
                "AROACKCEVSQ6C2EXAMPLE:"
                        + roleAndSession.substring(role.length()).replace("/", ""));
        session.put("accessKeyId", "ASIAI44QH8DHBEXAMPLE");
        session.put(
                "sessionContext",
                Map.of("sessionIssuer", issuer("Role", "arn:aws:iam::" + account + ":role/" + role, account, role)));
        return session;
    }

    private static Map<String, Object> federated(String account, String name, String issuerType, String issuerArn) {
        Map<String, Object> session = identity("FederatedUser");
        session.put("arn", "arn:aws:sts::" + account + ":federated-user/" + name);
        session.put("accountId", account);
        session.put("principalId", account + ":" + name);
        session.put(
                "sessionContext",
                Map.of(
                        "sessionIssuer",
                        issuer(issuerType, issuerArn, account, issuerArn.substring(issuerArn.lastIndexOf('/') + 1))));
        return session;
    }

    private static Map<String, Object> root(String account) {
        Map<String, Object> root = identity("Root");
        root.put("arn", "arn:aws:iam::" + account + ":root");
        root.put("accountId", account);
        root.put("principalId", account);
        return root;
    }

    private static Map<String, Object> rootSession(String account, Map<String, Object> more) {
        Map<String, Object> context = new LinkedHashMap<>(more);
        context.put("attributes", Map.of("mfaAuthenticated", "false", "creationDate", "2026-10-05T07:55:00Z"));
        return with(root(account), "sessionContext", context);
    }

    private static Map<String, Object> issuer(String type, String arn, String account, String name) {
        return Map.of("type", type, "arn", arn, "accountId", account, "userName", name);
    }

    private static Map<String, Object> identity(String type) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", type);
        return identity;
    }

    private static Map<String, Object> with(Map<String, Object> identity, String name, Object value) {
        identity.put(name, value);
        return identity;
    }

    private static String or(String name, String absent) {
        return name.isEmpty() ? absent : name;
    }
}
