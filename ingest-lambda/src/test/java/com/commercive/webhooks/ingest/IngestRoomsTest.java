package com.commercive.webhooks.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.commercive.webhooks.model.RoomRules;
import com.commercive.webhooks.model.table.Table;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.commercive.webhooks.ingest", importOptions = DoNotIncludeTests.class)
final class IngestRoomsTest {
    @ArchTest
    static final ArchTests rulesOfEveryModule = ArchTests.in(RoomRules.class);

    /** The log table is written by the shared log alone; no other table is ingest's business. */
    @ArchTest
    static final ArchRule touchesNoTable =
            noClasses().should().dependOnClassesThat().belongToAnyOf(Table.class);

    @ArchTest
    static final ArchRule lambdaTypesStopAtTheHandler = noClasses()
            .that()
            .doNotBelongToAnyOf(IngestHandler.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws..");

    @ArchTest
    static final ArchRule knowsNoOtherFunction =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.commercive.webhooks.processor..");
}
