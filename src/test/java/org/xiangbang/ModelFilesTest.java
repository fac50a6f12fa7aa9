package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The models as the tools of their editor see them. The tools come from npm; without them the tests are skipped with a line that
 * says so, or fail when the system property {@code xiangbang.test.npm-required} is true.
 *
 * <p>{@code mvn test -Dtest=ModelFilesTest -Dmodels=write} writes models that were edited by hand as Camunda Modeler would.
 */
@DisplayName("The files of the models")
class ModelFilesTest {
    private static final Path SOURCE = Path.of("src", "test", "npm");
    private static final Path TOOLS = Path.of("target", "npm");
    private static final String MISSING =
            "The models are not checked by bpmnlint: npm with Node.js 20.19 or newer is missing on "
                    + "this machine, or it cannot fetch the packages of src/test/npm. To get it: apt-get install nodejs npm";

    @BeforeAll
    static void tools() {
        if (!NpmPackages.fetch(SOURCE, TOOLS)) NpmPackages.missing(MISSING);
        if ("write".equals(System.getProperty("models")))
            assertThat(models("write")).isEmpty();
    }

    @Test
    @DisplayName("break none of the recommended rules of bpmnlint")
    void keepTheRules() {
        assertThat(models("lint")).isEmpty();
    }

    @Test
    @DisplayName("are written as Camunda Modeler writes them, so that a save there changes only what was edited")
    void areWrittenAsTheModelerDoes() {
        assertThat(models("compare")).isEmpty();
    }

    /** Runs the script {@code models.mjs} on every model. @return what it printed */
    private static String models(String act) {
        var command = new ArrayList<>(List.of("node", "models.mjs", act));
        ProcessModels.all()
                .forEach(model -> command.add(model.file().toAbsolutePath().toString()));
        var said = NpmPackages.run(TOOLS, command.toArray(String[]::new));
        assertThat(said.ended()).as(said.printed()).isZero();
        return said.printed();
    }
}
