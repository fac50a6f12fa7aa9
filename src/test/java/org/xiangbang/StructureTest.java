package org.xiangbang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sizes that keep a room (a package) readable; each sentence of a failure names the file and its room. */
@DisplayName("The structure")
class StructureTest {
    private static final int FILES_OF_A_ROOM = 30;
    private static final int LINES_OF_A_CLASS = 300;
    private static final int LINES_OF_A_METHOD = 25;
    private static final int COLLABORATORS = 7;
    private static final int PARTS_OF_A_RECORD = 12;

    private static final List<String> ROOMS = new ArrayList<>();
    private static final List<String> CLASSES = new ArrayList<>();
    private static final List<String> METHODS = new ArrayList<>();
    private static final List<String> CONSTRUCTORS = new ArrayList<>();
    private static final List<String> RECORDS = new ArrayList<>();

    @BeforeAll
    static void measure() throws IOException {
        var sources = SourceTree.files(SourceTree.JAVA, ".java");
        var rooms = new TreeMap<Path, Integer>();
        for (var file : sources) rooms.merge(file.getParent(), 1, Integer::sum);
        rooms.forEach((folder, files) -> {
            if (files > FILES_OF_A_ROOM)
                ROOMS.add("room %s has %d files; at most %d, so give a part of it a room of its own"
                        .formatted(room(folder), files, FILES_OF_A_ROOM));
        });
        for (var root : List.of(SourceTree.JAVA, SourceTree.TESTS))
            for (var file : SourceTree.files(root, ".java")) measure(file);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var trees = Trees.instance(task);
            for (var unit : task.parse()) new Sizes(trees, unit).scan(unit, null);
        }
    }

    private static void measure(Path file) {
        var lines = SourceTree.text(file).lines().count();
        if (lines > LINES_OF_A_CLASS)
            CLASSES.add("%s in folder %s has %d lines; at most %d"
                    .formatted(file.getFileName(), file.getParent(), lines, LINES_OF_A_CLASS));
    }

    @Test
    @DisplayName("has rooms of at most thirty files")
    void rooms() {
        assertThat(ROOMS).isEmpty();
    }

    @Test
    @DisplayName("has classes of at most three hundred lines")
    void classes() {
        assertThat(CLASSES).isEmpty();
    }

    @Test
    @DisplayName("has methods of at most twenty-five lines")
    void methods() {
        assertThat(METHODS).isEmpty();
    }

    @Test
    @DisplayName("has constructors of at most seven collaborators")
    void constructors() {
        assertThat(CONSTRUCTORS).isEmpty();
    }

    @Test
    @DisplayName("has records of at most twelve parts")
    void records() {
        assertThat(RECORDS).isEmpty();
    }

    private static String room(Path folder) {
        return SourceTree.JAVA.getParent().relativize(folder).toString().replace('/', '.');
    }

    private static final class Sizes extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final String where;

        Sizes(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
            this.where = Path.of(unit.getSourceFile().getName()).getFileName() + " in room "
                    + unit.getPackageName().toString().replace("org.", "");
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                var parts = type.getMembers().stream()
                        .filter(member -> member.getKind() == Tree.Kind.VARIABLE)
                        .filter(member -> !((VariableTree) member)
                                .getModifiers()
                                .getFlags()
                                .contains(Modifier.STATIC))
                        .count();
                if (parts > PARTS_OF_A_RECORD)
                    RECORDS.add("record %s of %s has %d parts; at most %d"
                            .formatted(type.getSimpleName(), where, parts, PARTS_OF_A_RECORD));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var lines = lines(method);
            if (method.getBody() != null && lines > LINES_OF_A_METHOD)
                METHODS.add("method %s of %s has %d lines; at most %d"
                        .formatted(method.getName(), where, lines, LINES_OF_A_METHOD));
            if (method.getName().contentEquals("<init>")
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.CLASS
                    && method.getParameters().size() > COLLABORATORS)
                CONSTRUCTORS.add("the constructor of %s takes %d collaborators; at most %d"
                        .formatted(where, method.getParameters().size(), COLLABORATORS));
            return super.visitMethod(method, nothing);
        }

        /** The lines of the body without its braces; a constructor that only keeps its collaborators counts as none. */
        private long lines(MethodTree method) {
            if (method.getBody() == null || method.getName().contentEquals("<init>")) return 0;
            var positions = trees.getSourcePositions();
            var map = unit.getLineMap();
            return map.getLineNumber(positions.getEndPosition(unit, method.getBody()))
                    - map.getLineNumber(positions.getStartPosition(unit, method.getBody()))
                    - 1;
        }
    }
}
