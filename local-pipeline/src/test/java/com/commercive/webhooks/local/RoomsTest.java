package com.commercive.webhooks.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.commercive.webhooks.model.RoomRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.commercive.webhooks.local", importOptions = DoNotIncludeTests.class)
final class RoomsTest {
    @ArchTest
    static final ArchTests rulesOfEveryModule = ArchTests.in(RoomRules.class);

    /** What runs here is what is deployed: the packages, by the names of the stack. */
    @ArchTest
    static final ArchRule callsNoFunctionButByItsPackage = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.commercive.webhooks.ingest..", "com.commercive.webhooks.processor..");
}
