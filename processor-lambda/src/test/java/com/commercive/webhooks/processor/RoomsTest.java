package com.commercive.webhooks.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.commercive.webhooks.model.RoomRules;
import com.commercive.webhooks.processor.batch.ReceivedMessage;
import com.commercive.webhooks.processor.requeue.RequeueHandler;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.commercive.webhooks.processor", importOptions = DoNotIncludeTests.class)
final class RoomsTest {
    @ArchTest
    static final ArchTests rulesOfEveryModule = ArchTests.in(RoomRules.class);

    @ArchTest
    static final ArchRule eventTypesStopAtTheBoundary = noClasses()
            .that()
            .doNotBelongToAnyOf(ProcessorHandler.class, RequeueHandler.class, ReceivedMessage.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws..");

    @ArchTest
    static final ArchRule knowsNoHttpAndNoOtherFunction = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.commercive.webhooks.ingest..", "java.net.http..");

    /** One layer retries, in one place. */
    @ArchTest
    static final ArchRule leavesRetriesToTheSharedLayer =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.resilience4j..");
}
