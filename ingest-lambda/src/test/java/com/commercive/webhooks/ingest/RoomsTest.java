package com.commercive.webhooks.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.commercive.webhooks.model.table.Table;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "com.commercive.webhooks.ingest", importOptions = DoNotIncludeTests.class)
final class RoomsTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("com.commercive.webhooks.(**)").should().beFreeOfCycles();

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

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInNullMarkedPackages());

    private static ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
