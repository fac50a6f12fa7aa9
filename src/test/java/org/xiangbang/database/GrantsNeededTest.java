package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

/** Reads the statements of the code and of the routines. Tables of the engine are written by the engine's own statements. */
@AppTest
@DisplayName("What the application may write")
class GrantsNeededTest {
    private static final Path CODE = Path.of("src", "main", "java", "org", "xiangbang");
    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    @Autowired
    private TableOwner owner;

    /** The texts in the code of each module. */
    private final Map<String, List<String>> texts = new TreeMap<>();

    private final WrittenColumns written = new WrittenColumns();

    @BeforeEach
    void read() throws IOException {
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var module = CODE.relativize(file).getName(0).toString();
                var literals = LITERAL.matcher(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
                while (literals.find())
                    texts.computeIfAbsent(module, m -> new ArrayList<>())
                            .add(
                                    literals.group(1) == null
                                            ? literals.group(2).replace("\\\"", "\"")
                                            : literals.group(1));
            }
        }
        texts.values().forEach(all -> all.forEach(written::read));
        owner.sql("""
                select p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where not p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                """).query(String.class).list().forEach(written::read);
    }

    private static Set<String> declared() {
        return Grants.declared().stream()
                .filter(grant -> grant.kind().equals("table") && grant.role().equals("xiangbang"))
                .filter(grant ->
                        !grant.right().equals("select") && !grant.object().startsWith("public."))
                .map(grant -> grant.object() + " " + (grant.right() + " " + grant.column()).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("is all that its statements write")
    void enough() {
        var ours =
                written.found().stream().filter(w -> !w.startsWith("public.")).toList();

        assertThat(ours).hasSizeGreaterThan(300);
        assertThat(declared()).containsAll(ours);
    }

    @Test
    @DisplayName(
            "is nothing besides: every right is used by a statement, also where a statement gets the name of table or column")
    void noMore() {
        assertThat(declared().stream().filter(right -> !written.found().contains(right)))
                .allMatch(this::named);
    }

    /** Does the module's code name the column, or for a whole table a statement for tables of its schema and the table? */
    private boolean named(String right) {
        var parts = right.split("[. ]");
        var schema = parts[0];
        var word = parts.length == 4 ? parts[3] : parts[1];
        var statement = parts.length == 4
                ? "update " + schema + "."
                : parts[2].replace("insert", "insert into").replace("delete", "delete from") + " " + schema + ".%";
        return texts.get(schema).stream().anyMatch(text -> text.contains(statement) || text.contains("for update"))
                && texts.get(schema).stream().anyMatch(text -> text.matches("(?s)(?:.*\\W)?" + word + "(?:\\W.*)?"));
    }
}
