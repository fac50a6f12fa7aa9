package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every table has one module that may name it; others read its {@code public_…} views. */
@DisplayName("A module's SQL")
class OwnershipTest {
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|truncate|using|call)\\s+([a-z_]+)\\.([a-z_]+)");
    private static final Pattern CREATED = Pattern.compile(
            "(?i)\\bcreate\\s+(?:unlogged\\s+)?(?:table|view|schema|sequence)\\s+(?:if not exists\\s+)?([a-z_]+)");
    private static final Pattern REFERENCED = Pattern.compile("(?i)\\breferences\\s+([a-z_]+)\\.");
    private static final Pattern MIGRATION = Pattern.compile("(V\\d{8}_\\d{2})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern DEPENDENCIES = Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)}");

    private final Set<String> modules = SourceTree.modules();

    @Test
    void namesOnlyItsOwnTablesAndThePublicViewsOfOthers() {
        List<String> foreign = new ArrayList<>();
        for (var module : modules)
            for (var file : SourceTree.files(SourceTree.JAVA.resolve(module), ".java")) {
                var tables = TABLE.matcher(SourceTree.text(file));
                while (tables.find()) {
                    var schema = tables.group(1);
                    if (modules.contains(schema)
                            && !schema.equals(module)
                            && !tables.group(2).startsWith("public_"))
                        foreign.add(file.getFileName() + ": " + schema + "." + tables.group(2));
                }
            }
        assertThat(foreign).isEmpty();
    }

    @Test
    void leavesTheEnginesTablesToTheEngine() {
        for (var file : SourceTree.files(SourceTree.JAVA, ".java"))
            if (!file.startsWith(SourceTree.JAVA.resolve("engine")))
                assertThat(SourceTree.text(file))
                        .as(file.toString())
                        .doesNotContainPattern("(?i)\\bact_(ru|hi|re|ge|id)_");
    }

    @Test
    void createsTablesInItsOwnSchemaAndRefersOnlyToEarlierStages() {
        List<String> wrong = new ArrayList<>();
        for (var file : migrations()) {
            var name = MIGRATION.matcher(file.getFileName().toString());
            assertThat(name.matches())
                    .as("%s is V<year month day>_<number>__<module>_<what>.sql", file)
                    .isTrue();
            var module = name.group(2);
            assertThat(modules).as("the module of %s", file).contains(module);
            var sql = SourceTree.text(file);
            var created = CREATED.matcher(sql);
            while (created.find())
                if (!created.group(1).equals(module)) wrong.add(file.getFileName() + " creates in " + created.group(1));
            var referenced = REFERENCED.matcher(sql);
            while (referenced.find())
                if (!mayUse(module).contains(referenced.group(1)))
                    wrong.add(file.getFileName() + " refers to " + referenced.group(1));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void saysInEveryMigrationWhyAndHowToUndoIt() {
        for (var file : migrations()) {
            var number = file.getFileName().toString().replaceFirst("__.*", "");
            assertThat(SourceTree.text(file))
                    .as(file.toString())
                    .startsWith("-- " + number + "  ")
                    .contains("\n-- Why ")
                    .contains("\n-- Undo ");
        }
    }

    @Test
    @DisplayName("begins with one baseline for each module that has tables, each after those it refers to")
    void hasOneBaselineForEachModule() {
        List<String> baselines = new ArrayList<>();
        for (var file : migrations()) {
            var name = MIGRATION.matcher(file.getFileName().toString());
            if (name.matches() && file.toString().endsWith("_baseline.sql")) baselines.add(name.group(2));
        }
        assertThat(baselines).doesNotHaveDuplicates().contains("engine", "access", "projects", "web");
        assertThat(migrations().stream().map(Path::toString).sorted().limit(baselines.size()))
                .as("nothing comes before a baseline")
                .allMatch(file -> file.endsWith("_baseline.sql"));
    }

    private static List<Path> migrations() {
        return SourceTree.files(SourceTree.RESOURCES.resolve("db/migration"), ".sql");
    }

    private static Set<String> mayUse(String module) {
        Set<String> allowed = new TreeSet<>(Set.of(module));
        var declared = DEPENDENCIES.matcher(
                SourceTree.text(SourceTree.JAVA.resolve(module).resolve("package-info.java")));
        if (declared.find())
            for (var other : declared.group(1).split(",")) allowed.add(other.replaceAll("[\"\\s]|::.*", ""));
        return allowed;
    }
}
