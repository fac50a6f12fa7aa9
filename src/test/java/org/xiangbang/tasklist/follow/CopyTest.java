package org.xiangbang.tasklist.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.Desks;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("A copy for information")
class CopyTest {
    @Autowired
    private Said said;

    private static final Region VILLAGE = new Region("513228100210");
    private static final String LINE = "line.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private Desks desks;

    @Autowired
    private Copies copies;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private TransactionTemplate transaction;

    private Official sender;
    private String caseNo;

    @BeforeEach
    void aCase() {
        sender = people.at("village.handler@513228100210");
        caseNo = probe.start("谷汝村藏白菊种植", VILLAGE, sender);
    }

    @Test
    @DisplayName("is unread until its reader opens it, and stands in the trace")
    void isRead() {
        var reader = people.at("agriculture.chief@513228");

        copies.send(caseNo, List.of(reader.login()), " 请知悉 ", sender);

        var copy = copies.of(reader, 0).get(0);
        assertThat(copy)
                .extracting(CopyItem::caseNo, CopyItem::note, CopyItem::unread)
                .containsExactly(caseNo, "请知悉", true);
        assertThat(copies.unread(reader)).isEqualTo(1);
        assertThat(copies.open(copy.id(), reader).unread()).isFalse();
        assertThat(copies.unread(reader)).isZero();
        assertThat(new Visitor(port, LINE)
                        .get("/api/v1/cases/" + caseNo + "/trace")
                        .body())
                .contains("\"act\":\"copy\"", "\"copiedTo\":[\"" + reader.name() + "\"]", "\"opinion\":\"请知悉\"");
    }

    @Test
    @DisplayName("belongs to its reader alone, and only for a case that its sender may see")
    void isGuarded() {
        var reader = people.at("agriculture.chief@513228");
        copies.send(caseNo, List.of(reader.login()), "", sender);
        var copy = copies.of(reader, 0).get(0);
        var stranger = people.at("agriculture.chief@510727");

        assertThatThrownBy(() -> copies.open(copy.id(), sender)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> copies.send(caseNo, List.of(reader.login()), "", stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("to a person who may not see the case, or has one unread, is refused with the rule")
    void isRefused() {
        var reader = people.at("agriculture.chief@513228");
        var stranger = people.at("agriculture.chief@510727");
        copies.send(caseNo, List.of(reader.login()), "", sender);

        said.refuses(
                "tasklist.copy-readers",
                () -> copies.send(caseNo, List.of(stranger.login()), "", sender),
                stranger.name() + " 没有查看本案的权限",
                "may not see this case");
        said.refuses(
                "tasklist.copy-unread",
                () -> copies.send(caseNo, List.of(reader.login()), "", sender),
                "还没有阅读上次抄送",
                "has not read the last copy");
        assertThat(copies.of(stranger, 0)).isEmpty();
    }

    @Test
    @DisplayName("to nobody, oneself, somebody unknown or too many, or with a long note, is refused")
    void isChecked() {
        var reader = people.at("agriculture.chief@513228").login();

        said.wrong(
                "tasklist.copy.nobody",
                () -> copies.send(caseNo, List.of(), "", sender),
                "请至少选择一位收件人",
                "at least one reader");
        said.wrong(
                "tasklist.copy.self",
                () -> copies.send(caseNo, List.of(sender.login()), "", sender),
                "不必抄送给自己",
                "yourself");
        said.wrong(
                "tasklist.copy.unknown",
                () -> copies.send(caseNo, List.of("nobody"), "", sender),
                "没有“nobody”这个账号",
                "no account “nobody”");
        var many = IntStream.range(0, 51).mapToObj(i -> "x" + i).toList();
        said.wrong(
                "tasklist.copy.many", () -> copies.send(caseNo, many, "", sender), "一次最多抄送 50 人", "50 people at most");
        said.wrong(
                "tasklist.copy.note",
                () -> copies.send(caseNo, List.of(reader), "长".repeat(501), sender),
                "附言最多 500 个字",
                "500 characters");
        Said.wrongAtOnce(
                () -> copies.send(caseNo, List.of(sender.login(), "nobody", "nobody else"), "长".repeat(501), sender),
                "to",
                "to",
                "to",
                "note");
    }

    @Test
    @DisplayName("of a case that is suspended or closed is refused with the rule")
    void ofARestingCase() {
        var reader = List.of(people.at("agriculture.chief@513228").login());
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "test"));
        said.refuses("tasklist.case-suspended", () -> copies.send(caseNo, reader, "", sender), "已暂停办理", "is suspended");
        transaction.executeWithoutResult(t -> {
            cases.resume(caseNo, "test");
            cases.close(caseNo, "withdrawn");
        });
        said.refuses("tasklist.case-closed", () -> copies.send(caseNo, reader, "", sender), "已经办结", "is closed");
    }

    @Test
    @DisplayName("is offered first to those who had part in the case, then to those nearest to its place")
    void nearestFirst() {
        var page = new Visitor(port, LINE)
                .signIn()
                .page("/cases/" + caseNo + "/follow")
                .body();
        var offered = Pattern.compile("name=\"to\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(offered).first().isEqualTo(sender.login());
        assertThat(offered)
                .containsSubsequence(
                        "village.handler@513228100210", "township.handler@513228100", "agriculture.chief@513228");
        assertThat(offered.indexOf("civil-affairs.reviewer@513228"))
                .isGreaterThan(offered.indexOf("agriculture.reviewer@513228"))
                .isLessThan(offered.indexOf("finance.reviewer@513228"));
    }

    @Test
    @DisplayName("is offered to those who had part and to those at its place, however many others there are above it")
    void manyOthers() {
        var desk = Desk.parse("transport.reviewer@513228");
        var neighbor = people.at("village.handler@513228100210");
        var others = IntStream.range(0, Colleagues.MOST)
                .mapToObj(n -> people.at(desk.id()))
                .toList();

        var page = new Visitor(port, LINE)
                .signIn()
                .page("/cases/" + caseNo + "/follow")
                .body();
        others.forEach(other -> desks.end(desk, other.login()));

        assertThat(page)
                .contains("value=\"" + sender.login() + "\"", "value=\"" + neighbor.login() + "\"")
                .contains("value=\"village.handler@513228100210\"");
    }

    @Test
    @DisplayName("is sent and refused on its page, and listed for its reader")
    void onThePage() {
        var visitor = new Visitor(port, LINE).signIn();
        visitor.page("/cases/" + caseNo + "/follow");

        var none = visitor.post("/cases/" + caseNo + "/follow/copy", Map.of("note", "留着"));
        var sent = visitor.post(
                "/cases/" + caseNo + "/follow/copy", Map.of("to", "agriculture.chief@513228", "note", "请知悉"));

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("请至少选择一位收件人", "留着");
        assertThat(sent.body()).contains("已抄送", "未读");
        var reader = new Visitor(port, "agriculture.chief@513228").signIn();
        assertThat(reader.page("/copies").body()).contains(caseNo, "请知悉", "未读");
        assertThat(new Visitor(port, "agriculture.chief@510727")
                        .signIn()
                        .page("/cases/" + caseNo + "/follow")
                        .statusCode())
                .isEqualTo(404);
    }
}
