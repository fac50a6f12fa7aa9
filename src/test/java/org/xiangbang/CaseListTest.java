package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFile.Kind;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.needs.NeedList;
import org.xiangbang.organizations.Directory;
import org.xiangbang.projects.view.ProjectList;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

@AppTest
@DisplayName("A list of cases")
class CaseListTest {
    private static final String HERE = "513228";
    private static final String BELOW = "513228100";
    private static final String ELSEWHERE = "513230";
    private static final Official READER = new Official("x", 1, "x", List.of(new Desk("line", "handler", HERE)));
    private static final Official NOBODY = new Official("y", 2, "y", List.of());

    @Autowired
    private NeedList needs;

    @Autowired
    private Directory directory;

    @Autowired
    private ProjectList projects;

    @Autowired
    private Sentences sentences;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private String word;

    @BeforeEach
    void aWordOfItsOwn() {
        word = "W" + ThreadLocalRandom.current().nextLong(1_000_000_000L, Long.MAX_VALUE);
    }

    @AfterEach
    void leaveNothing() {
        ListedCase.forget(word, db);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("shows cases of the reader's region and below, and of other regions only those open to everybody")
    void keepsToTheRegion(Kind kind) {
        var mine = open(kind, HERE, first(kind));
        var below = open(kind, BELOW, first(kind));
        open(kind, ELSEWHERE, first(kind));
        assertThat(found(kind, asked("", ""), READER)).containsExactly(below, mine);
        assertThat(found(kind, asked("", ""), NOBODY)).isEmpty();

        var shown = open(kind, ELSEWHERE, shown(kind));

        var toAll = kind == Kind.PROJECT ? List.<String>of() : List.of(shown);
        assertThat(found(kind, asked("", ""), NOBODY)).isEqualTo(toAll);
        assertThat(found(kind, asked("", ""), READER))
                .containsAll(toAll)
                .contains(below, mine)
                .hasSize(2 + toAll.size());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("is filtered by a region with everything below it, and by a status")
    void isNarrowedDown(Kind kind) {
        var mine = open(kind, HERE, first(kind));
        var below = open(kind, BELOW, shown(kind));

        assertThat(found(kind, asked(HERE, ""), READER)).containsExactly(below, mine);
        assertThat(found(kind, asked(BELOW, ""), READER)).containsExactly(below);
        assertThat(found(kind, asked(ELSEWHERE, ""), READER)).isEmpty();
        assertThat(found(kind, asked("", first(kind)), READER)).containsExactly(mine);
        assertThat(found(kind, asked(HERE, shown(kind)), READER)).containsExactly(below);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("is read page by page to its end, the newest first")
    void isReadOn(Kind kind) {
        var oldest = open(kind, HERE, first(kind));
        var middle = open(kind, HERE, first(kind));
        var newest = open(kind, HERE, first(kind));

        var begin = page(kind, new CaseQuery("", "", word, "", 2), READER);
        assertThat(begin.items()).containsExactly(newest, middle);
        assertThat(begin.next()).isEqualTo(middle);
        var end = page(kind, new CaseQuery("", "", word, begin.next(), 2), READER);
        assertThat(end.items()).containsExactly(oldest);
        assertThat(end.next()).isNull();
        var behind = page(kind, new CaseQuery("", "", word, oldest, 2), READER);
        assertThat(behind).isEqualTo(new CaseQuery.Page<String>(List.of(), null));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("answers a cursor at an invisible case like a cursor at a case that does not exist")
    void tellsNothingOfAForeignCase(Kind kind) {
        open(kind, HERE, first(kind));
        var foreign = open(kind, ELSEWHERE, first(kind));
        var ofAnotherKind = open(kind == Kind.NEED ? Kind.PROJECT : Kind.NEED, HERE, "reported");

        for (var after : List.of(foreign, ofAnotherKind, "nothing"))
            refused(kind, new CaseQuery("", "", word, after, 2), "after", "在这份清单里找不到", "no place in this list");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("finds a text as it was typed, in small letters or large, and knows no wildcards")
    void takesATextAsItIs(Kind kind) {
        open(kind, HERE, first(kind));
        var odd = new ListedCase(kind, HERE, word + " 50%_a\\'B", first(kind)).in(db);

        assertThat(found(kind, text(word + " 50%_A\\'b"), READER)).containsExactly(odd);
        for (var wildcard : List.of("%", "_", "*", "\\", " %%"))
            assertThat(found(kind, text(word + wildcard), READER)).as(wildcard).isEmpty();
        assertThat(found(kind, text(odd), READER)).contains(odd);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("refuses an unknown status, an unknown region and a wrong length with the same sentences")
    void refuses(Kind kind) {
        refused(
                kind,
                new CaseQuery("", "PUBLISHED", "", "", 20),
                "status",
                "“状态”的取值不在可选范围内。",
                "“Status” is not one of the choices.");
        refused(
                kind,
                new CaseQuery("", "' or 1=1", "", "", 20),
                "status",
                "“状态”的取值不在可选范围内。",
                "“Status” is not one of the choices.");
        refused(kind, new CaseQuery("999999", "", "", "", 20), "region", "999999", "999999");
        refused(kind, new CaseQuery("", "", "", "", 0), "size", "1", "1");
        refused(kind, new CaseQuery("", "", "", "", 101), "size", "100", "100");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("shows its filters on its page, and says that it is empty")
    void isEmpty(Kind kind) {
        var path = path(kind);
        var reader = new Visitor(port, "agriculture.handler@" + HERE).signIn();

        var page = reader.page(path + "?region=" + HERE + "&status=" + first(kind) + "&q=" + word)
                .body();

        assertThat(page)
                .contains(sentences.text(path.substring(1) + ".empty", Locale.SIMPLIFIED_CHINESE))
                .contains("href=\"" + path + "?region=" + HERE + "&amp;status=" + first(kind) + "\"")
                .contains("去掉“黑水县”", "去掉“" + word + "”", "清除条件")
                .doesNotContain("rel=\"next\"");
        assertThat(reader.get("/api/v1" + path + "?q=" + word).body()).isEqualTo("{\"items\":[]}");
        var wrong = reader.page(path + "?status=none&q=" + word + "&sort=none");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("href=\"#f-status\"", "id=\"filter-status-error\"", "value=\"" + word + "\"", "只能按这些列排序");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("leads from its page to the next one under the same filters")
    void leadsOn(Kind kind) {
        for (int i = 0; i < 31; i++) open(kind, HERE, first(kind));
        var reader = new Visitor(port, "agriculture.handler@" + HERE).signIn();
        var found = found(kind, new CaseQuery("", "", word, "", 31), READER);

        var page = reader.page(path(kind) + "?q=" + word + "&size=none").body();

        assertThat(page).contains("href=\"" + path(kind) + "?q=" + word + "&amp;after=" + found.get(29) + "\"");
        assertThat(page).contains(found.get(0)).doesNotContain(found.get(30));
        assertThat(reader.page(path(kind) + "?q=" + word + "&after=" + found.get(29))
                        .body())
                .contains(found.get(30))
                .doesNotContain(found.get(29) + "<", "rel=\"next\"");
    }

    private void refused(Kind kind, CaseQuery query, String field, String zh, String en) {
        var refused = catchThrowableOfType(FormRefused.class, () -> page(kind, query, READER));
        assertThat(refused).isNotNull();
        var violation = refused.violations().get(0);
        assertThat(violation.field()).isEqualTo(field);
        assertThat(sentences.violation(violation, Locale.SIMPLIFIED_CHINESE)).contains(zh);
        assertThat(sentences.violation(violation, Locale.ENGLISH)).containsIgnoringCase(en);
    }

    private String open(Kind kind, String region, String status) {
        return new ListedCase(kind, region, word, status).in(db);
    }

    private CaseQuery asked(String region, String status) {
        return new CaseQuery(region, status, word, "", 100);
    }

    private static CaseQuery text(String q) {
        return new CaseQuery("", "", q, "", 100);
    }

    private List<String> found(Kind kind, CaseQuery query, Official by) {
        return page(kind, query, by).items();
    }

    private CaseQuery.Page<String> page(CaseFile.Kind kind, CaseQuery query, Official by) {
        return switch (kind) {
            case NEED -> needs.cases().page(query, by).map(NeedList.Item::caseNo);
            case ORGANIZATION -> directory.cases().page(query, by).map(Directory.Item::number);
            case PROJECT -> projects.cases().page(query, by).map(ProjectList.Row::caseNo);
        };
    }

    /** The status in which a case of that kind begins. */
    private static String first(Kind kind) {
        return switch (kind) {
            case NEED -> "reported";
            case ORGANIZATION -> "applied";
            case PROJECT -> "proposed";
        };
    }

    /** The status in which a case of that kind is shown to everybody, if any is. */
    private static String shown(Kind kind) {
        return switch (kind) {
            case NEED -> "published";
            case ORGANIZATION -> "admitted";
            case PROJECT -> "approved";
        };
    }

    private static String path(Kind kind) {
        return "/" + kind.word() + "s";
    }
}
