package dev.trailcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Credentials;
import dev.trailcheck.event.Identity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityReaderTest {

    @Test
    void a_whole_identity_is_read() {
        assertThat(read(roleSession()))
                .isEqualTo(new Identity(
                        "AssumedRole",
                        "arn:aws:sts::111122223333:assumed-role/Operator/Eve",
                        "AROAEXAMPLE:Eve",
                        ARecord.ACCOUNT,
                        "ASIAEXAMPLE",
                        "",
                        "Role",
                        "arn:aws:iam::111122223333:role/Operator",
                        "Operator",
                        "Eve",
                        "eve@example.com",
                        "",
                        true,
                        false,
                        false,
                        false,
                        Credentials.TEMPORARY,
                        Set.of(
                                "arn:aws:sts::111122223333:assumed-role/operator/eve",
                                "eve",
                                "arn:aws:iam::111122223333:role/operator",
                                "eve@example.com")));
    }

    @Test
    void a_root_access_key_is_the_worst_form() {
        assertRoot(ARecord.byRoot("a"), "access key");
    }

    @Test
    void a_root_console_session_is_root() {
        assertRoot(
                ARecord.byRoot("a").with("userIdentity.accessKeyId", "ASIAEXAMPLE"), "console or other root session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AwsConsoleSignIn", "AwsConsoleSignin"})
    void a_root_sign_in_is_root(String eventType) {
        assertRoot(
                ARecord.byRoot("ConsoleLogin")
                        .with("userIdentity.accessKeyId", "")
                        .with("eventType", eventType),
                "console or other root session");
    }

    @Test
    void what_the_sign_in_service_calls_for_root_a_human_asked_for() {
        assertRoot(ARecord.byRoot("a").with("userIdentity.invokedBy", "signin.amazonaws.com"), "access key");
    }

    @Test
    void an_assumed_root_session_is_told_apart() {
        assertRoot(
                ARecord.byRoot("a")
                        .with("userIdentity.accessKeyId", "ASIAEXAMPLE")
                        .with("userIdentity.sessionContext.assumedRoot", "true"),
                "assumed-root session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FederatedUser", "AssumedRole"})
    void a_session_that_root_issued_is_root(String type) {
        assertRoot(
                roleSession()
                        .with("userIdentity.type", type)
                        .with("userIdentity.sessionContext.sessionIssuer.type", "Root"),
                "session issued by root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws-cn:iam::111122223333:root", "arn:aws-us-gov:iam::111122223333:root", ""})
    void root_is_told_by_its_type_and_not_its_arn(String arn) {
        assertRoot(ARecord.byRoot("a").with("userIdentity.arn", arn), "access key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"autoscaling.amazonaws.com", "AWS Internal"})
    void a_service_that_acts_in_roots_name_is_not_root(String service) {
        Identity identity = read(ARecord.byRoot("a").with("userIdentity.invokedBy", service));

        assertThat(List.of(identity.root(), identity.credentials(), identity.rootForm()))
                .containsExactly(false, Credentials.AWS_SERVICE, "");
    }

    @Test
    void a_service_event_of_root_is_not_root() {
        Identity identity = read(ARecord.byRoot("a").with("eventType", "AwsServiceEvent"));

        assertThat(List.of(identity.root(), identity.credentials())).containsExactly(false, Credentials.AWS_SERVICE);
    }

    @Test
    void a_user_named_root_is_not_root() {
        Identity identity = read(ARecord.named("a")
                .with("userIdentity.arn", "arn:aws:iam::111122223333:user/root")
                .with("userIdentity.userName", "root"));

        assertThat(List.of(identity.root(), identity.credentials())).containsExactly(false, Credentials.IAM_USER);
    }

    @ParameterizedTest
    @CsvSource({
        "IAMUser, IAM_USER",
        "AssumedRole, TEMPORARY",
        "Role, TEMPORARY",
        "FederatedUser, TEMPORARY",
        "SAMLUser, TEMPORARY",
        "WebIdentityUser, TEMPORARY",
        "IdentityCenterUser, TEMPORARY",
        "Directory, TEMPORARY",
        "AWSService, AWS_SERVICE",
        "AWSAccount, CROSS_ACCOUNT",
        "Unknown, UNKNOWN",
        "'', UNKNOWN",
        "root, UNKNOWN"
    })
    void the_type_tells_the_credentials(String type, Credentials credentials) {
        assertThat(read(ARecord.named("a").with("userIdentity.type", type)).credentials())
                .isEqualTo(credentials);
    }

    @Test
    void a_service_event_needs_no_type() {
        ARecord record = ARecord.named("a")
                .without("userIdentity")
                .with("userIdentity.invokedBy", "ec2.amazonaws.com")
                .with("eventType", "AwsServiceEvent");

        assertThat(read(record).credentials()).isEqualTo(Credentials.AWS_SERVICE);
        assertThat(read(record).principal()).isEqualTo("ec2.amazonaws.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:sts::111122223333:assumed-role/Operator/Eve",
                "ARN:AWS:IAM::111122223333:ROLE/OPERATOR",
                "eve",
                "EVE",
                "Eve@Example.com"
            })
    void a_caller_goes_by_each_of_its_names_in_any_case(String name) {
        assertThat(read(roleSession()).goesBy(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Operator", "AROAEXAMPLE:Eve", "ev", "e*", "ASIAEXAMPLE"})
    void a_caller_goes_by_no_other_name(String name) {
        assertThat(read(roleSession()).goesBy(name)).isFalse();
    }

    @Test
    void a_federated_user_goes_by_its_own_name() {
        assertThat(read(roleSession()
                                .with("userIdentity.type", "FederatedUser")
                                .with("userIdentity.arn", "arn:aws:sts::111122223333:federated-user/Bob"))
                        .goesBy("bob"))
                .isTrue();
    }

    @Test
    void without_an_arn_the_session_stands_in_the_principal() {
        assertThat(read(roleSession().with("userIdentity.arn", "")).session()).isEqualTo("Eve");
    }

    private static ARecord roleSession() {
        return ARecord.named("a")
                .without("userIdentity")
                .with("userIdentity.type", "AssumedRole")
                .with("userIdentity.arn", "arn:aws:sts::111122223333:assumed-role/Operator/Eve")
                .with("userIdentity.principalId", "AROAEXAMPLE:Eve")
                .with("userIdentity.accessKeyId", "ASIAEXAMPLE")
                .with("userIdentity.sessionContext.sessionIssuer.type", "Role")
                .with("userIdentity.sessionContext.sessionIssuer.arn", "arn:aws:iam::111122223333:role/Operator")
                .with("userIdentity.sessionContext.sessionIssuer.accountId", ARecord.ACCOUNT)
                .with("userIdentity.sessionContext.sessionIssuer.userName", "Operator")
                .with("userIdentity.sessionContext.sourceIdentity", "eve@example.com")
                .with("userIdentity.sessionContext.attributes.mfaAuthenticated", "true");
    }

    private static void assertRoot(ARecord record, String form) {
        Identity identity = read(record);
        assertThat(List.of(identity.root(), identity.credentials(), identity.rootForm()))
                .containsExactly(true, Credentials.ROOT, form);
    }

    private static Identity read(ARecord record) {
        return IdentityReader.read(
                record.fields().fields("userIdentity"), record.fields().text("eventType"));
    }
}
