package org.xiangbang;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.xiangbang.engine.model.ProcessBean;

@DisplayName("The modules")
class ModularityTest {
    private static final Path CANVASES = Path.of("target", "spring-modulith-docs");

    private static final DescribedPredicate<JavaClass> GIVEN_A_CLIENT = DescribedPredicate.describe(
            "a JdbcClient of their own",
            type -> type.getFields().stream()
                    .anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class)));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.xiangbang");

    private static final ApplicationModules MODULES = ApplicationModules.of(XiangbangApplication.class);

    @Test
    void useOnlyWhatTheyDeclareAndFormNoCycle() {
        MODULES.verify();
    }

    @Test
    @DisplayName("each have a canvas of their beans, events and dependencies")
    void areDrawn() {
        new Documenter(MODULES).writeModuleCanvases();

        assertThat(MODULES)
                .allSatisfy(module -> assertThat(CANVASES.resolve("module-%s.adoc".formatted(module.getIdentifier())))
                        .content()
                        .contains(module.getBasePackage().getName()));
    }

    @Test
    void leaveTheEngineToOneOfThem() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.xiangbang.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    /** A row stream keeps its connection until somebody closes it; twenty of them stop the application. */
    @Test
    void readRowsIntoLists() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(JdbcClient.MappedQuerySpec.class)))
                        .and(target(name("stream"))))
                .check(CLASSES);
    }

    /** The batch has no statement of its own. */
    @Test
    void markWhatAsksTheDatabase() {
        classes()
                .that(GIVEN_A_CLIENT)
                .and()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .doNotHaveSimpleName("WriteBatch")
                .should()
                .beAnnotatedWith(Repository.class)
                .check(CLASSES);
    }

    @Test
    void callFromModelsOnlyWhatIsPublic() {
        classes().that().areAnnotatedWith(ProcessBean.class).should().bePublic().check(CLASSES);
    }

    @Test
    void shareWordsThatNeedNothingButTheLanguage() {
        noClasses()
                .that()
                .resideInAPackage("org.xiangbang.shared")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.xiangbang.shared")
                .check(CLASSES);
    }

    @Test
    void keepLeavesThatNobodyImports() {
        for (var leaf :
                new String[] {"tasklist", "evidence", "demonstration", "disclosure", "notifications", "reports"})
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.xiangbang." + leaf + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.xiangbang." + leaf + "..")
                    .check(CLASSES);
    }

    /** A room is a package, also the root of a module. No room uses a room above it. */
    @Test
    void haveRoomsThatFormNoCircle() {
        slices().matching("org.xiangbang.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void haveRoomsThatKeepToThemselvesWhatNoOtherRoomNeeds() {
        classes()
                .that()
                .resideInAnyPackage(RoomDoors.ROOMS)
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(new RoomDoors(CLASSES))
                .check(CLASSES);
    }

    @Test
    void nameInTemplatesOnlyClassesThatThereAre() {
        for (var template : SourceTree.files(SourceTree.RESOURCES.resolve("templates"), ".html"))
            Pattern.compile("\\borg\\.xiangbang(?:\\.[a-z]\\w*)*\\.[A-Z]\\w*")
                    .matcher(SourceTree.text(template))
                    .results()
                    .forEach(name -> assertThat(CLASSES.contain(name.group()))
                            .as("%s names %s, which is no class", template, name.group())
                            .isTrue());
    }
}
