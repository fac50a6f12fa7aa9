package org.xiangbang.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.cases.CaseFile.Kind;
import org.xiangbang.database.TableOwner;
import org.xiangbang.needs.NeedList;
import org.xiangbang.organizations.Directory;
import org.xiangbang.projects.view.ProjectList;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** The statements are the lists' own; they are explained on copies of the tables that hold 100,000 cases of each kind. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("bench")
@DisplayName("With a hundred thousand cases of each kind")
class CaseListPlanTest {
    private static final int CASES = 100_000;
    private static final int PAGE = 30;

    private static final Official READER =
            new Official("planner", -1, "甲", List.of(new Desk("audit", "inspector", "513228")));

    @Autowired
    private NeedList needs;

    @Autowired
    private Directory directory;

    @Autowired
    private ProjectList projects;

    @Autowired
    private TableOwner owner;

    @Autowired
    private JdbcClient client;

    private CopiedCases copies;

    @BeforeAll
    void write() {
        copies = new CopiedCases(owner.template(), "found", "'513228'");
        copies.write(CASES);
    }

    @AfterAll
    void away() {
        copies.drop();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("two characters of a rare name are found by the index of pairs")
    void rare(Kind kind) {
        var plan = copies.plan(page(kind, "沙棘"));

        assertThat(plan.rows()).as("%s", plan).isGreaterThanOrEqualTo(10);
        assertThat(plan.nodes())
                .as("%s", plan)
                .anyMatch(node -> node.startsWith("Bitmap Index Scan") && node.contains("_grams_"));
        assertThat(plan.readWhole()).as("%s", plan).doesNotContain("case_file", "need", "organization");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("a case is found by its number in a few blocks")
    void number(Kind kind) {
        var plan = copies.plan(page(kind, CopiedCases.prefix(kind) + "012345"));

        assertThat(plan.rows()).isEqualTo(1);
        assertThat(plan.readWhole()).as("%s", plan).doesNotContain("case_file", "need", "organization");
        assertThat(plan.buffers()).as("%s", plan).isLessThanOrEqualTo(60);
    }

    @Test
    @DisplayName("a rare word is looked up, and for a page of a common one the list is read in its order")
    void estimate() {
        var titles = new CaseText.Source("found.need n", "n.case_no", List.of("n.title"), false);
        var text = new CaseText(client, List.of(titles));

        assertThat(text.condition(new SearchText("沙棘"), PAGE, new HashMap<>())).startsWith("c.case_no in (select");
        assertThat(text.condition(new SearchText("道路"), PAGE, new HashMap<>())).doesNotContain("select");
    }

    @Test
    @DisplayName("texts that the indexes of pairs have found are not taken apart again, whichever column they stand in")
    void foundOnce() {
        var texts = new CaseText.Source("found.need n", "n.case_no", List.of("n.title", "n.place"), false);
        var params = new HashMap<String, Object>();
        var condition = new CaseText(client, List.of(texts)).condition(new SearchText("沙棘"), PAGE, params);

        assertThat(client.sql("explain select c.case_no from found.case_file c where " + condition)
                        .params(params)
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.contains("Index Cond") && line.contains("grams"))
                .noneMatch(line -> line.contains("Filter") && line.contains("grams"));
    }

    private Runnable page(Kind kind, String q) {
        var query = new CaseQuery("", "", q, "", 30);
        return () -> {
            switch (kind) {
                case NEED -> needs.cases().page(query, READER);
                case ORGANIZATION -> directory.cases().page(query, READER);
                case PROJECT -> projects.cases().page(query, READER);
            }
        };
    }
}
