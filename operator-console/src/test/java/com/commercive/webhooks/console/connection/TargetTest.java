package com.commercive.webhooks.console.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.console.EmulatedStage;
import com.commercive.webhooks.console.StubService;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.deployment.Stage;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TargetTest {
    @RegisterExtension
    static final EmulatedStage stage = new EmulatedStage();

    @Test
    void isTheLocalSystemWhereNothingIsSaidAndSaysSo() {
        assertThat(firstLine(Map.of()))
                .startsWith("Local system: DynamoDB at http://127.0.0.1:8000, SQS at http://127.0.0.1:9324");
    }

    @Test
    void localSystemIsWhereTheEnvironmentSays() {
        assertThat(firstLine(Map.of(
                        "AWS_ENDPOINT_URL", "http://127.0.0.1:4566",
                        "AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:19324")))
                .startsWith("Local system: DynamoDB at http://127.0.0.1:4566, SQS at http://127.0.0.1:19324");
    }

    /** An operator must see which stage a replay goes to. */
    @Test
    void namesTheStageAndItsRegion() {
        try (Target target = deployed()) {
            assertThat(target.description())
                    .startsWith("Stage " + stage.stage().name() + " in eu-west-1 at http://127");
            assertThat(target.queueName()).isEqualTo(stage.stage().queueName());
        }
    }

    @Test
    void asksAwsWhoTheOperatorIs() throws Exception {
        try (StubService sts = new StubService(target -> new StubService.Answer(200, """
                        <GetCallerIdentityResponse><GetCallerIdentityResult>
                        <Arn>arn:aws:sts::111122223333:assumed-role/on-call/ann</Arn>
                        </GetCallerIdentityResult></GetCallerIdentityResponse>"""));
                Target target = deployedWithSts(sts)) {
            assertThat(target.identity().get()).isEqualTo("arn:aws:sts::111122223333:assumed-role/on-call/ann");
        }
    }

    @Test
    void namesTheUserOfTheMachineWhereAwsDoesNotSay() throws Exception {
        try (StubService sts = new StubService(target -> new StubService.Answer(403, ""));
                Target target = deployedWithSts(sts)) {
            assertThat(target.identity().get()).isEqualTo(System.getProperty("user.name"));
        }
    }

    private static Target deployedWithSts(StubService sts) {
        System.setProperty("aws.endpointUrlSts", sts.endpoint().toString());
        return deployed();
    }

    private static Target deployed() {
        Stage named = stage.stage();
        return new DeployedTarget(Optional.empty(), Optional.of("eu-west-1")).open(named, named.tablePrefix());
    }

    private static String firstLine(Map<String, String> variables) {
        StringWriter said = new StringWriter();
        ConsoleEnvironment environment = new ConsoleEnvironment(
                variables, new BufferedReader(Reader.nullReader()), false, InstantSource.system());
        new TargetOptions().open(environment, new PrintWriter(said, true)).close();
        return said.toString();
    }
}
