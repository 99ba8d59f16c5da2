package com.commercive.webhooks.console.connection;

import com.commercive.webhooks.model.deployment.Stage;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** A stage on AWS. Where no profile or region is given, the SDK looks for one where the AWS CLI looks, too. */
record DeployedTarget(Optional<String> profile, Optional<String> region) {
    Target open(Stage stage, String tablePrefix) {
        DynamoDbClient dynamoDb = configured(DynamoDbClient.builder()).build();
        return new Target(
                "Stage " + stage.name() + " in "
                        + dynamoDb.serviceClientConfiguration().region()
                        + profile.map(name -> " by profile " + name).orElse("")
                        + dynamoDb.serviceClientConfiguration()
                                .endpointOverride()
                                .map(endpoint -> " at " + endpoint)
                                .orElse(""),
                tablePrefix,
                stage.queueName(),
                dynamoDb,
                configured(SqsClient.builder()).build(),
                this::identity);
    }

    /** Returns the caller as AWS knows it, or the user of this machine where AWS does not answer. */
    private String identity() {
        try (StsClient sts = configured(StsClient.builder()).build()) {
            return sts.getCallerIdentity().arn();
        } catch (SdkException unknown) {
            return System.getProperty("user.name");
        }
    }

    private <B extends AwsClientBuilder<B, C>, C> B configured(B builder) {
        region.map(Region::of).ifPresent(builder::region);
        profile.ifPresent(name -> builder.credentialsProvider(ProfileCredentialsProvider.create(name))
                .overrideConfiguration(configuration -> configuration.defaultProfileName(name)));
        return builder;
    }
}
