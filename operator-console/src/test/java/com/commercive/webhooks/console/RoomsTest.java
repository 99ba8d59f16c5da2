package com.commercive.webhooks.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.commercive.webhooks.model.RoomRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.commercive.webhooks.console", importOptions = DoNotIncludeTests.class)
final class RoomsTest {
    @ArchTest
    static final ArchTests rulesOfEveryModule = ArchTests.in(RoomRules.class);

    /** A replay goes through the queue and the stale guard, and applies nothing itself. */
    @ArchTest
    static final ArchRule knowsNoFunctionAndNoEmulator = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.commercive.webhooks.ingest..",
                    "com.commercive.webhooks.processor..",
                    "com.commercive.webhooks.emulators..");
}
