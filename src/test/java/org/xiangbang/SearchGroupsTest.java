package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.cases.CaseFile.Kind;
import org.xiangbang.cases.PaperNumbers;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The search, beside the cases,")
class SearchGroupsTest {
    private static final String HERE = "513228";

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Autowired
    private PaperNumbers numbers;

    @Autowired
    private ReviewCases reviews;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate act;

    @LocalServerPort
    private int port;

    private String word;

    @BeforeEach
    void aWordOfItsOwn() {
        word = "W" + ThreadLocalRandom.current().nextLong(1_000_000_000L, Long.MAX_VALUE);
    }

    @AfterEach
    void leaveNothing() {
        db.sql("delete from cases.paper_number where number like '%' || ? || '%'")
                .param(word)
                .update();
        ListedCase.forget(word, db);
    }

    @Test
    @DisplayName("finds the number of a paper however it is typed, in the reader's cases only, and leads to the case")
    void papers() {
        var mine = project(HERE, "黑乡振批〔2026〕" + word + "号");
        project("513230", "黑乡振批〔2026〕" + word + "号");
        var inspector = reader("audit.inspector@" + HERE);

        for (var typed : new String[] {word, "批[2026]" + word.toLowerCase(), "黑 乡 振 批（2026）" + word + "号"}) {
            var papers = group("papers", inspector, typed);
            assertThat(papers.path("items").findValuesAsText("caseNo"))
                    .as(typed)
                    .containsExactly(mine);
            assertThat(papers.path("count").asInt()).isEqualTo(1);
            assertThat(papers.has("list")).isFalse();
        }
        for (var wildcard : new String[] {word + "%", word + "_", "%%" + word, "**" + word})
            assertThat(group("papers", inspector, wildcard).path("count").asInt())
                    .as(wildcard)
                    .isZero();
        assertThat(inspector.page(address("〔2026〕" + word)).body())
                .contains("文号、凭证号（1）", "批复文号", "href=\"/cases/" + mine + "\"", "黑乡振批〔2026〕" + word + "号");
        assertThat(inspector.page(address(word) + "&lang=en").body()).contains("Numbers of papers (1)");
    }

    @Test
    @DisplayName("lists twenty numbers and says that there are more")
    void manyPapers() {
        for (int i = 0; i < 21; i++) project(HERE, word + "-" + i);
        var inspector = reader("audit.inspector@" + HERE);

        var papers = group("papers", inspector, word + "-");

        assertThat(papers.path("items")).hasSize(20);
        assertThat(papers.path("atLeast").asBoolean()).isTrue();
        assertThat(inspector.page(address(word + "-")).body()).contains("文号、凭证号（20+）", "只列出前 20 条");
    }

    @Test
    @DisplayName("finds people for an administrator, for a chief within the department, and for nobody else")
    void people() {
        var handler = "agriculture.handler@" + HERE;
        var chief = reader("agriculture.chief@" + HERE);
        var administrator = reader("security");

        assertThat(logins(group("people", chief, handler))).containsExactly(handler);
        assertThat(logins(group("people", chief, "finance.handler@" + HERE))).isEmpty();
        assertThat(logins(group("people", administrator, "finance.handler@" + HERE)))
                .contains("finance.handler@" + HERE);
        assertThat(chief.page(address(handler)).body()).contains("人员（1）", "href=\"/handovers?find=");
        assertThat(administrator.page(address(handler)).body()).contains("href=\"/admin/accounts?q=");
        assertThat(reader(handler).get("/api/v1" + address(handler)).body()).doesNotContain("\"people\"");
    }

    @Test
    @DisplayName("say where a need waits to those who may see its case, three steps of it, and to nobody else")
    void waitingPlaces() {
        var need = new ListedCase(Kind.NEED, "513228100210", word + "路", "published").in(db);
        var model = reviews.start("等待的村", new Region("513228100210"), people.at("village.handler@513228100210"));
        for (int i = 0; i < 4; i++)
            db.sql("""
                insert into tasklist.inbox select (jsonb_populate_record(i, jsonb_build_object(
                       'task_id', gen_random_uuid(), 'case_no', :need))).*
                  from tasklist.inbox i where case_no = :model
                """).param("need", need).param("model", model).update();

        var inside = waits(reader("audit.inspector@" + HERE), need);
        var outside = waits(reader("audit.inspector@510727"), need);
        db.sql("delete from tasklist.inbox where case_no = ?").param(need).update();

        assertThat(inside).hasSize(3);
        assertThat(outside).isEmpty();
    }

    private JsonNode waits(Visitor reader, String need) {
        for (var item : group("needs", reader, word).path("items"))
            if (item.path("caseNo").asText().equals(need)) return item.path("waits");
        throw new AssertionError(need);
    }

    private String project(String region, String number) {
        var caseNo = new ListedCase(Kind.PROJECT, region, word + "路", "proposed").in(db);
        act.executeWithoutResult(
                status -> numbers.use(new PaperNumbers.Number("reply", "agriculture@" + region, number), caseNo));
        return caseNo;
    }

    private Visitor reader(String login) {
        return new Visitor(port, login).signIn();
    }

    private static JsonNode group(String kind, Visitor reader, String typed) {
        var answer = reader.get("/api/v1" + address(typed)).body();
        try {
            for (var group : new ObjectMapper().readTree(answer).path("kinds"))
                if (group.path("kind").asText().equals(kind)) return group;
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer, broken);
        }
        throw new AssertionError(answer);
    }

    private static List<String> logins(JsonNode people) {
        return people.path("items").findValuesAsText("state");
    }

    private static String address(String typed) {
        return "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
