package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The indexes are generated: {@code mvn test -Dtest=DecisionRecordsTest -Drecords=write} renews them. */
@DisplayName("The decision records")
class DecisionRecordsTest {
    private static final Pattern ENGLISH = Pattern.compile("""
            # (\\d{4}) [^\\n]+

            - Date: \\d{4}-\\d{2}-\\d{2}
            - Status: [^\\n]+
            - In short: [^\\n]+
            (?:- (?:See also|Supersedes|Superseded by): [^\\n]+
            )*
            ## Context
            .+
            ## Decision
            .+
            ## Good
            .+
            ## Bad
            .+?(?:
            ## Instead of
            .+?)?
            ## Proof
            .+
            """, Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("""
            # (\\d{4}) [^\\n]+

            - 日期：\\d{4}-\\d{2}-\\d{2}
            - 状态：[^\\n]+
            - 要点：[^\\n]+
            (?:- (?:另见|取代|被取代)：[^\\n]+
            )*
            ## 背景
            .+
            ## 规定
            .+
            ## 好处
            .+
            ## 不足
            .+?(?:
            ## 未采用的做法
            .+?)?
            ## 检验
            .+
            """, Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("# (\\d{4}) (.+)");
    private static final Pattern IN_SHORT = Pattern.compile("- (?:In short: |要点：)(.+)");
    private static final Pattern CITED =
            Pattern.compile("(?:\\b(?:decisions?|rulings?) |本系统规定 )(\\d{4})(?: (?:and|to) (\\d{4}))?");

    private static final Pattern A_TEST = Pattern.compile("\\b[A-Z]\\w+Test\\b");
    private static final Pattern BY_A_RULE = Pattern.compile("\"[^\"\\n]*\\bdecision (\\d{4})[^\"\\n]*\"");
    private static final Pattern BY_A_TABLE = Pattern.compile("\"decision (\\d{4})\"");

    /** The two folders, each with the head of its index. */
    private enum Folder {
        ADR(Path.of("src/docs/adr"), """
                # Engineering decisions

                How the program is built and why, one record for each decision; numbers are never used twice. Rules that officials meet stand in
                [rulings](../rulings/README.md). A new record takes the next free number of both folders and the layout of the others.

                | number | decision | in short |
                |---|---|---|
                """),
        RULINGS(Path.of("src/docs/rulings"), """
                # 本系统规定 Rulings

                上级文件没有规定、由本系统自行规定的事项和理由。程序里在 `/help/rulings` 可以查看，页面上写“本系统规定”加编号的，就是这里的编号。

                Rules that no higher document gives and that this system sets itself, in both languages. The program shows them at `/help/rulings`,
                and every number that a page cites leads there. How the program is built is recorded in [adr](../adr/README.md).

                | 编号 | 规定 | 要点 | ruling |
                |---|---|---|---|
                """);

        private final Path path;
        private final String head;

        Folder(Path path, String head) {
            this.path = path;
            this.head = head;
        }

        List<Path> records() {
            return SourceTree.files(path, ".md").stream()
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        }

        List<Path> english() {
            return records().stream().filter(file -> !isChinese(file)).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("stand in the index of their folder")
    void areIndexed(Folder folder) throws IOException {
        var index = folder.path.resolve("README.md");
        var fresh = folder.head + folder.english().stream().map(this::row).collect(Collectors.joining());

        if ("write".equals(System.getProperty("records"))) Files.writeString(index, fresh);

        var written = Files.readString(index);
        var missing = folder.records().stream()
                .filter(file -> !written.contains("](" + file.getFileName() + ")"))
                .map(file -> file + " is not listed in " + index)
                .toList();
        assertThat(missing).isEmpty();
        assertThat(written).isEqualTo(fresh);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("have one layout, and begin with the number of their file")
    void areLaidOut(Folder folder) {
        var wrong = new ArrayList<String>();
        for (var file : folder.records()) {
            var laidOut = (isChinese(file) ? CHINESE : ENGLISH).matcher(SourceTree.text(file));
            if (!laidOut.matches()) wrong.add(file + " is not laid out as a record");
            else if (!laidOut.group(1).equals(number(file))) wrong.add(file + " has another number in its title");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("have a number of their own")
    void haveTheirOwnNumber() {
        var numbers = Stream.of(Folder.values())
                .flatMap(folder -> folder.english().stream())
                .map(DecisionRecordsTest::number);
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("exist for every number that code, models and documents cite")
    void existWhereCited() {
        var known = Stream.of(Folder.values())
                .flatMap(folder -> folder.english().stream())
                .map(DecisionRecordsTest::number)
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var file : texts()) {
            var cited = CITED.matcher(SourceTree.text(file).replaceAll("\\s+", " "));
            while (cited.find())
                Stream.of(cited.group(1), cited.group(2))
                        .filter(number -> number != null && !known.contains(number))
                        .forEach(number -> missing.add(file + " cites decision " + number + ", which has no record"));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("name tests that there are as their proof")
    void nameTestsThatThereAre() {
        var tests = SourceTree.files(Path.of("src/test/java"), ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var folder : Folder.values())
            for (var file : folder.records()) {
                var named = A_TEST.matcher(SourceTree.text(file));
                while (named.find())
                    if (!tests.contains(named.group()))
                        missing.add(file + " names " + named.group() + ", which is no test");
            }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("are rulings where a refusal or a decision table cites them to its reader")
    void areRulingsWhereReadersMeetThem() {
        var rulings = Folder.RULINGS.english().stream()
                .map(DecisionRecordsTest::number)
                .toList();
        var engineering = new TreeSet<String>();
        for (var file : texts()) {
            var shown = (file.toString().endsWith(".java") ? BY_A_RULE : BY_A_TABLE).matcher(SourceTree.text(file));
            while (shown.find())
                if (!rulings.contains(shown.group(1)))
                    engineering.add(file + " cites " + shown.group(1) + " to its reader, which is no ruling in "
                            + Folder.RULINGS.path);
        }
        assertThat(engineering).isEmpty();
    }

    private static List<Path> texts() {
        return Stream.of("src/main", "src/docs", "processes")
                .flatMap(folder -> Stream.of(".java", ".sql", ".html", ".properties", ".md", ".dmn", ".bpmn")
                        .flatMap(ending -> SourceTree.files(Path.of(folder), ending).stream()))
                .toList();
    }

    private String row(Path english) {
        var text = SourceTree.text(english);
        var link = link(english, text);
        if (english.startsWith(Folder.ADR.path))
            return "| %s | %s | %s |\n".formatted(number(english), link, said(IN_SHORT, text, 1));
        var chinese = english.resolveSibling(english.getFileName().toString().replace(".md", ".zh-CN.md"));
        var ours = SourceTree.text(chinese);
        return "| %s | %s | %s | %s |\n".formatted(number(english), link(chinese, ours), said(IN_SHORT, ours, 1), link);
    }

    private static String link(Path file, String text) {
        return "[%s](%s)".formatted(said(TITLE, text, 2), file.getFileName());
    }

    private static String said(Pattern what, String text, int group) {
        var found = what.matcher(text);
        return found.find() ? found.group(group) : "";
    }

    private static String number(Path file) {
        return file.getFileName().toString().substring(0, 4);
    }

    private static boolean isChinese(Path file) {
        return file.toString().endsWith(".zh-CN.md");
    }
}
