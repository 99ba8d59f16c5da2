package com.commercive.webhooks.chaos.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The rules of the modules, for the classes of the whole checkout. This module sees all others. */
@AnalyzeClasses(packages = "com.commercive", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String MODEL = "com.commercive.webhooks.model..";
    private static final String INGEST = "com.commercive.webhooks.ingest..";
    private static final String PROCESSOR = "com.commercive.webhooks.processor..";
    private static final String INFRA = "com.commercive.webhooks.infra..";
    private static final String CONSOLE = "com.commercive.webhooks.console..";
    private static final String LOCAL = "com.commercive.webhooks.local..";
    private static final String CHAOS = "com.commercive.webhooks.chaos..";
    private static final String CHAOS_MODEL = "com.commercive.webhooks.chaos.model..";
    private static final String CHAOS_TRAFFIC = "com.commercive.webhooks.chaos.traffic..";
    private static final String LOCAL_AWS = "com.commercive.localaws..";

    private static final String LAMBDA_TYPES = "com.amazonaws..";
    private static final String[] HTTP = {"java.net.http..", "com.sun.net.httpserver.."};

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("com.commercive.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInNullMarkedPackages());

    /**
     * A new module must be named here. No module uses the classes of the functions, as the deployed zips are what runs
     * locally.
     */
    @ArchTest
    static final ArchRule dependenciesOfModulesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture()
            .layer("shared-model")
            .definedBy(MODEL)
            .layer("ingest-lambda")
            .definedBy(INGEST)
            .layer("processor-lambda")
            .definedBy(PROCESSOR)
            .layer("infra-cdk")
            .definedBy(INFRA)
            .layer("operator-console")
            .definedBy(CONSOLE)
            .layer("local-aws")
            .definedBy(LOCAL_AWS)
            .layer("local-pipeline")
            .definedBy(LOCAL)
            .layer("chaos-suite")
            .definedBy(CHAOS)
            .whereLayer("shared-model")
            .mayNotAccessAnyLayer()
            .whereLayer("local-aws")
            .mayNotAccessAnyLayer()
            .whereLayer("ingest-lambda")
            .mayOnlyAccessLayers("shared-model")
            .whereLayer("processor-lambda")
            .mayOnlyAccessLayers("shared-model")
            .whereLayer("infra-cdk")
            .mayOnlyAccessLayers("shared-model")
            .whereLayer("operator-console")
            .mayOnlyAccessLayers("shared-model")
            .whereLayer("local-pipeline")
            .mayOnlyAccessLayers("shared-model", "operator-console", "local-aws")
            .whereLayer("chaos-suite")
            .mayOnlyAccessLayers("shared-model", "operator-console", "local-aws", "local-pipeline");

    @ArchTest
    static final ArchRule sharedModelKnowsNoLambdaTypes = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LAMBDA_TYPES);

    @ArchTest
    static final ArchRule sharedModelAndProcessorKnowNoHttp = noClasses()
            .that()
            .resideInAnyPackage(MODEL, PROCESSOR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP);

    /** Ingest writes the log table through the shared log, and no other table. */
    @ArchTest
    static final ArchRule ingestTouchesNoTable = noClasses()
            .that()
            .resideInAPackage(INGEST)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.commercive.webhooks.model.table.Table");

    @ArchTest
    static final ArchRule lambdaTypesOfIngestStopAtItsHandler = noClasses()
            .that()
            .resideInAPackage(INGEST)
            .and()
            .haveNameNotMatching(".*\\.IngestHandler")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LAMBDA_TYPES);

    @ArchTest
    static final ArchRule lambdaTypesOfTheProcessorStopAtItsBoundary = noClasses()
            .that()
            .resideInAPackage(PROCESSOR)
            .and()
            .haveNameNotMatching(".*\\.(ProcessorHandler|RequeueHandler|PrivacyHandler|ReceivedMessage)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LAMBDA_TYPES);

    /** Only one layer retries, as several would multiply the attempts. */
    @ArchTest
    static final ArchRule processorLeavesRetriesToTheSharedLayer = noClasses()
            .that()
            .resideInAPackage(PROCESSOR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.resilience4j..");

    /** The stack defines resources, and calls no service. */
    @ArchTest
    static final ArchRule stackCallsNoService = noClasses()
            .that()
            .resideInAPackage(INFRA)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    /** A model that used the code that it checks would have the same bugs. The traffic is posted by the local sender. */
    @ArchTest
    static final ArchRule expectedRowsAndTrafficUseNothingOfTheProduct = noClasses()
            .that()
            .resideInAnyPackage(CHAOS_MODEL, CHAOS_TRAFFIC)
            .should()
            .dependOnClassesThat(resideInAPackage("com.commercive..")
                    .and(resideOutsideOfPackages(CHAOS_MODEL, CHAOS_TRAFFIC))
                    .and(not(belongToAnyOf(PostedWebhook.class, Destination.class))));

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
