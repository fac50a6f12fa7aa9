package org.xiangbang.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.cases.CaseFile.Kind;
import org.xiangbang.database.TableOwner;
import org.xiangbang.needs.NeedList;
import org.xiangbang.organizations.Directory;
import org.xiangbang.projects.view.ProjectList;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** The statements are the lists' own; they are explained on copies of the tables. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("bench")
@DisplayName("A list of ten times as many cases")
class CaseListGrowthTest {
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;

    /** Forty counties; the cases of a further one are the oldest, and in a village there are very few. */
    private static final String REGION = """
            case when n <= 300 then '513299' when n % 9973 = 0 then '513228100210' else '51' || (3200 + n % 40) end""";

    private static final List<String> PLACES = List.of("51", "5132", "513205", "513299", "513228100210");

    @Autowired
    private NeedList needs;

    @Autowired
    private Directory directory;

    @Autowired
    private ProjectList projects;

    @Autowired
    private TableOwner owner;

    private CopiedCases few;
    private CopiedCases many;

    @BeforeAll
    void copies() {
        few = new CopiedCases(owner.template(), "few_cases", REGION);
        few.write(FEW);
        many = new CopiedCases(owner.template(), "many_cases", REGION);
        many.write(MANY);
    }

    @AfterAll
    void away() {
        few.drop();
        many.drop();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName(
            "shows its first page for hardly more blocks to a reader of any place, however old and few its cases are")
    void firstPage(Kind kind) {
        for (var place : PLACES) {
            var before = few.plan(page(kind, "", place));
            var after = many.plan(page(kind, "", place));
            var told = "%s of %s: %d blocks, then %d".formatted(kind, place, before.buffers(), after.buffers());
            assertThat(after.buffers()).as(told).isLessThanOrEqualTo(kind == Kind.NEED ? 1000 : 600);
            if (before.rows() == after.rows())
                assertThat(after.buffers()).as(told).isLessThanOrEqualTo(Math.max(100, before.buffers() * 3 / 2));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("shows the first page of a county or a village for hardly more blocks to all who see its cases")
    void firstPageOfADivision(Kind kind) {
        for (var place : PLACES)
            for (var asked : List.of("513228", "513228100210")) {
                if (kind == Kind.PROJECT && !asked.startsWith(place)) continue;
                var query = new CaseQuery(asked, "", "", "", 50);
                Runnable page = () -> list(kind).page(query, reader(inspector(place)));
                var before = few.plan(page);
                var after = many.plan(page);
                var told = "%s of %s to %s: %d blocks, then %d"
                        .formatted(kind, asked, place, before.buffers(), after.buffers());
                assertThat(after.buffers()).as(told).isLessThanOrEqualTo(kind == Kind.NEED ? 1000 : 600);
                if (before.rows() == after.rows())
                    assertThat(after.buffers()).as(told).isLessThanOrEqualTo(Math.max(100, before.buffers() * 3 / 2));
            }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("finds a rare word for hardly more blocks")
    void rareWord(Kind kind) {
        for (var place : PLACES) {
            var before = few.plan(page(kind, "沙棘", place));
            var after = many.plan(page(kind, "沙棘", place));
            var told = "%s of %s: %d blocks, then %d".formatted(kind, place, before.buffers(), after.buffers());
            assertThat(after.rows()).as(told).isEqualTo(before.rows());
            assertThat(after.buffers()).as(told).isLessThanOrEqualTo(before.buffers() * 2 + 20);
            assertThat(after.buffers()).as(told).isLessThanOrEqualTo(1000);
            assertThat(after.readWhole()).as(told).doesNotContain("case_file", "need", "organization", "project");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("has its total for hardly more blocks, also of a division or a status, and for who filed all of them")
    void total(Kind kind) {
        var status = list(kind).statuses().get(0);
        var desks = Stream.concat(
                PLACES.stream().map(CaseListGrowthTest::inspector), Stream.of(Desk.parse(CopiedCases.FILED_BY)));
        desks.map(CaseListGrowthTest::reader).forEach(reader -> {
            for (var query : List.of(
                    new CaseQuery("", "", "", "", 50),
                    new CaseQuery("", status, "", "", 50),
                    new CaseQuery("513228", "", "", "", 50))) total(kind, query, reader);
        });
    }

    private void total(Kind kind, CaseQuery query, Official reader) {
        var before = few.plan(() -> list(kind).totals(query, reader));
        var after = many.plan(() -> list(kind).totals(query, reader));
        var told = "%s, %s of %s: %d blocks, then %d"
                .formatted(kind, query, reader.desks(), before.buffers(), after.buffers());
        assertThat(after.buffers()).as(told).isLessThanOrEqualTo(600);
        assertThat(after.buffers()).as(told).isLessThanOrEqualTo(Math.max(40, before.buffers() * 3 / 2));
        assertThat(after.readWhole()).as(told).doesNotContain("case_file", "need", "organization", "project");
    }

    private static Desk inspector(String place) {
        return new Desk("audit", "inspector", place);
    }

    private static Official reader(Desk desk) {
        return new Official("planner", -1, "甲", List.of(desk));
    }

    private Runnable page(Kind kind, String q, String place) {
        var query = new CaseQuery("", "", q, "", 50);
        return () -> list(kind).page(query, reader(inspector(place)));
    }

    private CaseList<?> list(Kind kind) {
        return switch (kind) {
            case NEED -> needs.cases();
            case ORGANIZATION -> directory.cases();
            case PROJECT -> projects.cases();
        };
    }
}
