package com.commercive.webhooks.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "com.commercive.webhooks.model", importOptions = DoNotIncludeTests.class)
final class RoomsTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("com.commercive.webhooks.(**)").should().beFreeOfCycles();

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
