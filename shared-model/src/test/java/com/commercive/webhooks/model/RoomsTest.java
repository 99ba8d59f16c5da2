package com.commercive.webhooks.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.commercive.webhooks.model", importOptions = DoNotIncludeTests.class)
final class RoomsTest {
    @ArchTest
    static final ArchTests rulesOfEveryModule = ArchTests.in(RoomRules.class);

    @ArchTest
    static final ArchRule knowsNeitherLambdaNorHttp = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.amazonaws..", "java.net.http..", "com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule knowsNoOtherModule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.commercive.webhooks.ingest..",
                    "com.commercive.webhooks.processor..",
                    "com.commercive.webhooks.emulators..");
}
