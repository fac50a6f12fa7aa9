package org.xiangbang.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Visitor;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Installation;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.database.TableOwner;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("A desk that the models need and nobody was ever given")
class NeededDesksTest {
    private static final String COUNTY = "659987";
    private static final String TOWNSHIP = COUNTY + "100";
    private static final String VILLAGE = TOWNSHIP + "201";

    @LocalServerPort
    private int port;

    @Autowired
    private NeededDesks needed;

    @Autowired
    private DeskOffer offer;

    @Autowired
    private DesksPart part;

    @Autowired
    private Desks desks;

    @Autowired
    private People people;

    @Autowired
    private Installation installation;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TableOwner owner;

    private Visitor security;

    @BeforeEach
    void signIn() {
        security = new Visitor(port, "security").signIn();
    }

    @Test
    @DisplayName("is told for a county in use with its townships, and counted for their villages")
    void inUse() throws IOException {
        var before = needed.count();
        enter(COUNTY, "试用县");
        enter(TOWNSHIP, "试用镇");
        enter(VILLAGE, "试用村");
        assertThat(needed.count()).as("nobody holds a desk there yet").isEqualTo(before);

        var first = Desk.parse("finance.reviewer@" + COUNTY);
        desks.grant(first, people.at().login(), null);

        var county = place(COUNTY);
        assertThat(county.name()).isEqualTo("试用县");
        assertThat(county.desks())
                .as("what the page of the county calls needed")
                .containsExactlyInAnyOrderElementsOf(offer.expected(new Region(COUNTY)).stream()
                        .filter(desk -> !desk.equals(first))
                        .map(Desk::id)
                        .toList());
        var township = place(TOWNSHIP);
        assertThat(township.name()).isEqualTo("试用县试用镇");
        assertThat(township.desks()).containsExactly("township.handler@" + TOWNSHIP, "township.chief@" + TOWNSHIP);
        assertThat(township.villages()).isEqualTo(1);
        assertThat(needed.count())
                .isEqualTo(before + county.desks().size() + township.desks().size() + 1);
        told();
    }

    @AfterEach
    void remove() {
        for (var sql : List.of(
                "delete from access.holding where desk ~ '@65998[78]'",
                "delete from access.desk where region ~ '^65998[78]'",
                "delete from access.region where code ~ '^65998[78]'"))
            owner.sql(sql).update();
    }

    private void told() throws IOException {
        assertThat(security.page("/admin/vacancies").body())
                .contains(
                        "流程需要、还没有安排过的岗位",
                        "试用县试用镇",
                        "/admin/desks?desk=township.chief@" + TOWNSHIP + "#grant",
                        "href=\"/admin/desks?place=" + TOWNSHIP + "\"");
        assertThat(security.page("/admin/vacancies?lang=en").body())
                .contains("Desks that processes need and nobody was ever given", "Township government (");
        assertThat(new Visitor(port, "admin").signIn().page("/admin/vacancies").body())
                .as("whoever gives no desks finds no link to give one")
                .contains("试用县试用镇")
                .doesNotContain("#grant");
        assertThat(security.page("/admin/desks?lang=zh&place=" + COUNTY).body())
                .contains("下面还有 3 个岗位流程需要，还没有安排过。", "3 个没有安排过");
        assertThat(security.page("/admin/desks?place=" + TOWNSHIP).body()).contains("1 个没有安排过");
        var tree = read("/api/v1/admin/desks/tree?place=" + COUNTY);
        assertThat(tree.at("/missing").asInt()).isEqualTo(3);
        assertThat(tree.at("/below/0/missing").asInt()).isEqualTo(3);
        var missing = read("/api/v1/admin/desks/missing");
        assertThat(missing.at("/count").asLong()).isEqualTo(needed.count());
        assertThat(missing.at("/items").findValuesAsText("place")).contains(COUNTY, TOWNSHIP);
        assertThat(part.alarms()).isEqualTo(1);
        assertThat(new Visitor(port, "admin").signIn().page("/admin/system").body())
                .containsPattern("href=\"/admin/vacancies#missing\">流程需要、还没有安排过的岗位</a>");
    }

    @Test
    @DisplayName("is listed place by place, each once, however many there are")
    void pages() {
        var county = "659988";
        enter(county, "多镇县");
        IntStream.range(0, 7).forEach(n -> enter(county + (100 + n), n + "镇"));
        desks.grant(Desk.parse("finance.reviewer@" + county), people.at().login(), null);

        var first = needed.page(county, 3);
        var second = needed.page(first.next(), 100);

        assertThat(first.items())
                .extracting(NeededDesks.Place::place)
                .containsExactly(county + "100", county + "101", county + "102");
        assertThat(second.items())
                .extracting(NeededDesks.Place::place)
                .startsWith(county + "103", county + "104", county + "105", county + "106");
        assertThat(second.next()).isNull();
        assertThat(first.count()).isEqualTo(second.count()).isEqualTo(needed.count());
    }

    private NeededDesks.Place place(String code) {
        return needed.page("", 1_000).items().stream()
                .filter(place -> place.place().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void enter(String code, String name) {
        transaction.executeWithoutResult(
                tx -> installation.regions(List.of(new NamedRegion(new Region(code), name, true))));
    }

    private JsonNode read(String path) throws IOException {
        return json.readTree(security.get(path).body());
    }
}
