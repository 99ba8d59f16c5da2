package com.commercive.webhooks.infra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.commercive.webhooks.model.RoomRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.commercive.webhooks.infra", importOptions = DoNotIncludeTests.class)
final class RoomsTest {
    @ArchTest
    static final ArchTests rulesOfEveryModule = ArchTests.in(RoomRules.class);

    /** It says what there is to be, and calls nothing. */
    @ArchTest
    static final ArchRule callsNoService =
            noClasses().should().dependOnClassesThat().resideInAPackage("software.amazon.awssdk..");
}
