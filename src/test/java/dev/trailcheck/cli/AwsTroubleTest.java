package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.aws.ATrail;
import dev.trailcheck.source.aws.LoopbackTrails;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user reads where AWS does not let trailcheck in, or cannot be reached; and what nobody ever reads. */
class AwsTroubleTest {

    private static final List<String> OURS = List.of(
            "aws.sharedCredentialsFile",
            "aws.configFile",
            "aws.sessionToken",
            "aws.webIdentityTokenFile",
            "aws.roleArn",
            "aws.roleSessionName");

    @TempDir
    private Path folder;

    private Desk desk;
    private LoopbackTrails aws;

    @BeforeEach
    void a_machine_of_its_own() {
        desk = Desk.in(folder);
        desk.write("aws/credentials", "");
        desk.write("aws/config", "[profile audit]\nregion = us-west-2\n");
        System.setProperty(
                "aws.sharedCredentialsFile", desk.path("aws/credentials").toString());
        System.setProperty("aws.configFile", desk.path("aws/config").toString());
        aws = new LoopbackTrails(ATrail.whole("main"));
    }

    @AfterEach
    void leave_it_as_it_was() {
        aws.close();
        OURS.forEach(System::clearProperty);
    }

    private static void withoutKeys() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ExpiredToken | The credentials have expired. | they want renewing: aws sso login, or a new session.",
                "InvalidClientTokenId | AWS does not know these credentials. | they were deleted, or belong to another partition or endpoint.",
                "SignatureDoesNotMatch Signature expired: 20261031T1 is now earlier than 20261031T2 | The clock of this machine differs from that of AWS by more than 5 minutes. | it wants setting; a time server keeps it right.",
                "SignatureDoesNotMatch The request signature we calculated does not match | The secret key does not fit the access key. | one of the two was mistyped.",
                "AccessDenied | AWS denied sts:GetCallerIdentity on *. | the caller's policy lacks it, or a policy of the organization denies it."
            })
    void what_aws_refuses(String refusal, String what, String maybe) {
        aws.refuse("GetCallerIdentity", refusal);

        assertThat(desk.run("trail", "--since=2026-10-31")).isEqualTo(unknown(what, maybe));
    }

    private static Outcome unknown(String what, String maybe) {
        return new Outcome(3, """
                INCOMPLETE  Seen from us-west-2: 0 trails. 0 pass, 0 fail, 1 inconclusive.
                The window begins at 2026-10-31T00:00:00Z.

                  inconclusive  whole-trail: %s
                    Maybe %s
                """.formatted(what, maybe), "");
    }

    @Test
    void there_are_no_credentials() {
        withoutKeys();

        assertThat(desk.run("trail", "--since=2026-10-31"))
                .isEqualTo(unknown(
                        "There are no credentials for AWS.",
                        "AWS_PROFILE or --profile is missing or mistyped, or 'aws sso login' was forgotten."));
        Outcome history = desk.check("cloudtrail:us-west-2");
        assertThat(history.exitCode()).isEqualTo(3);
        assertThat(history.out()).contains("There are no credentials for AWS.");
        Outcome bucket = desk.check("s3://evidence");
        assertThat(bucket.exitCode()).isEqualTo(3);
        assertThat(bucket.out()).contains("There are no credentials for AWS.");
    }

    @Test
    void no_region_is_named() {
        System.clearProperty("aws.region");

        assertThat(desk.run("trail")).isEqualTo(new Outcome(2, "", """
                --region: No region is named.
                  Maybe --region, AWS_REGION or the profile should name one, such as us-west-2.
                1 mistake; nothing was judged.
                """));
        assertThat(desk.run("trail", "--since=2026-10-31", "--profile=audit").exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail", "check s3://evidence", "check cloudtrail:us-west-2 s3://evidence"})
    void there_is_no_such_profile(String command) {
        assertThat(desk.run((command + " --profile=adit").split(" ", -1))).isEqualTo(new Outcome(2, "", """
                --profile: There is no profile 'adit'.
                  Maybe you meant 'audit'?
                1 mistake; nothing was judged.
                """));
    }

    @Test
    void a_configuration_that_cannot_be_read_is_not_quoted() {
        desk.write("aws/credentials", "[default]\n" + LoopbackTrails.SECRET + "\n");

        assertThat(desk.run("trail")).isEqualTo(new Outcome(2, "", """
                The configuration of AWS: It cannot be read.
                  Maybe a line of ~/.aws/config or ~/.aws/credentials is neither '[name]' nor 'name = value'.
                1 mistake; nothing was judged.
                """));
    }

    @Test
    void the_address_is_not_known() {
        System.setProperty("aws.endpointUrl", "http://nowhere.invalid");

        assertThat(desk.run("trail", "--since=2026-10-31"))
                .isEqualTo(unknown(
                        "The address of AWS is not known here.",
                        "there is no network, or the region or the endpoint is mistyped."));
    }

    @Test
    void the_single_sign_on_session_has_expired() {
        withoutKeys();
        desk.write("aws/config", """
                [profile audit]
                region = us-west-2
                sso_session = firm
                sso_account_id = 111122223333
                sso_role_name = Auditor
                [sso-session firm]
                sso_region = us-west-2
                sso_start_url = https://%s.example.com/start
                """.formatted(folder.getFileName()));

        assertThat(desk.run("trail", "--since=2026-10-31", "--profile=audit"))
                .isEqualTo(unknown(
                        "The single sign-on session has expired, or was never begun.",
                        "'aws sso login' begins one, with the same profile."));
    }

    @Test
    void a_pipeline_comes_in_by_its_token() {
        withoutKeys();
        pipeline(LoopbackTrails.TOKEN);

        Outcome outcome = desk.run("trail", "--since=2026-10-31");

        assertThat(outcome.out()).contains("PASS  Account 111122223333");
        assertThat(aws.calls()).hasSize(5).first().isEqualTo("global AssumeRoleWithWebIdentity");
    }

    @Test
    void a_pipeline_whose_token_does_not_fit_stays_out() {
        withoutKeys();
        pipeline("the-token-of-another");

        assertThat(desk.run("trail", "--since=2026-10-31"))
                .isEqualTo(unknown(
                        "AWS gave no session for the role that the environment or the profile names.",
                        "the role's trust policy does not fit the token or the caller, or the token has expired."));
    }

    private void pipeline(String token) {
        desk.write("token", token);
        System.setProperty("aws.webIdentityTokenFile", desk.path("token").toString());
        System.setProperty("aws.roleArn", "arn:aws:iam::111122223333:role/Pipeline");
        System.setProperty("aws.roleSessionName", "trailcheck");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AccessDeniedException", "ExpiredToken", "silence", "InternalFailure"})
    void nobody_reads_the_credentials_anywhere(String trouble) {
        System.setProperty("aws.sessionToken", LoopbackTrails.SESSION);
        if (!trouble.isEmpty()) {
            List.of("GetCallerIdentity", "DescribeTrails", "LookupEvents").forEach(call -> aws.refuse(call, trouble));
        }
        StringBuilder all = new StringBuilder();
        for (String command : List.of(
                "trail --verbose",
                "trail --format=json --verbose",
                "check cloudtrail:us-west-2 --verbose --format=all",
                "check s3://evidence --verbose --format=all")) {
            Outcome outcome = desk.run(command.split(" ", -1));
            all.append(outcome.out()).append(outcome.err());
            assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isIn(0, 1, 3);
        }
        for (String report : List.of("findings.json", "findings.html", "findings.sarif", "summary.md")) {
            all.append(desk.text("reports/" + report));
        }

        assertThat(all.toString())
                .doesNotContain(LoopbackTrails.SECRET, LoopbackTrails.SESSION, "AKIDAUDITOR", "trailcheck failed");
    }
}
