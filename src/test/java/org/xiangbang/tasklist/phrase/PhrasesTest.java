package org.xiangbang.tasklist.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("Phrases for opinions")
class PhrasesTest {
    @Autowired
    private Said said;

    private static final String DESK = "line.reviewer@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private Phrases phrases;

    @Autowired
    private People people;

    @Test
    @DisplayName("of a desk are shared by its holders, one's own are not")
    void areShared() {
        var one = people.at(DESK);
        var other = people.at(DESK);
        var desk = Phrases.ownerOf(Desk.parse(DESK));
        var shared = phrases.add(desk, "材料齐全，同意 " + one.login(), one);
        phrases.add(Phrases.ownerOf(one), "情况属实", one);

        phrases.change(shared.id(), "材料齐全 " + other.login(), other);

        assertThat(phrases.at(Desk.parse(DESK), one))
                .extracting(Phrase::text)
                .contains("情况属实", "材料齐全 " + other.login());
        assertThat(phrases.at(Desk.parse(DESK), other)).extracting(Phrase::text).doesNotContain("情况属实");
        phrases.remove(shared.id(), one);
        assertThat(phrases.of(desk, other)).extracting(Phrase::id).doesNotContain(shared.id());
    }

    @Test
    @DisplayName("keep the order they are given")
    void areOrdered() {
        var who = people.at(DESK);
        var owner = Phrases.ownerOf(who);
        phrases.add(owner, "一", who);
        phrases.add(owner, "二", who);
        var third = phrases.add(owner, "三", who);

        phrases.move(third.id(), true, who);
        phrases.move(third.id(), true, who);
        phrases.move(third.id(), true, who);

        assertThat(phrases.of(owner, who)).extracting(Phrase::text).containsExactly("三", "一", "二");
    }

    @Test
    @DisplayName("of another person or desk are hidden")
    void areGuarded() {
        var owner = people.at(DESK);
        var stranger = people.at("line.reviewer@513221");
        var own = phrases.add(Phrases.ownerOf(owner), "一", owner);
        var shared = phrases.add("desk:" + DESK, "岗位的 " + owner.login(), owner);

        for (var phrase : new Phrase[] {own, shared}) {
            assertThatThrownBy(() -> phrases.change(phrase.id(), "改", stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> phrases.remove(phrase.id(), stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> phrases.move(phrase.id(), true, stranger)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> phrases.add("desk:" + DESK, "新", stranger)).isInstanceOf(NotFound.class);
        phrases.remove(shared.id(), owner);
    }

    @Test
    @DisplayName("that are blank, too long, there already or too many are refused")
    void areChecked() {
        var who = people.at(DESK);
        var owner = Phrases.ownerOf(who);
        phrases.add(owner, "同意", who);

        refused("tasklist.phrase.blank", " ", "请填写常用意见", "Please write", who);
        refused("tasklist.phrase.long", "长".repeat(501), "最多 500 个字", "500 characters at most", who);
        refused("tasklist.phrase.twice", "同意", "已经有了", "there already", who);
        for (int i = 1; i < 50; i++) phrases.add(owner, "同意 " + i, who);
        refused("tasklist.phrase.many", "再一条", "最多保存 50 条", "50 phrases at most", who);
    }

    private void refused(String code, String text, String zh, String en, Official who) {
        said.wrong(code, () -> phrases.add(Phrases.ownerOf(who), text, who), zh, en);
    }

    @Test
    @DisplayName("are kept on their page and refused there with the sentence")
    void onTheirPage() {
        var visitor = new Visitor(port, "line.handler@513228").signIn();
        visitor.page("/phrases");
        var text = "核对无误 " + System.nanoTime();

        var added = visitor.post("/phrases", Map.of("owner", "login:line.handler@513228", "text", text));
        var again = visitor.post("/phrases", Map.of("owner", "login:line.handler@513228", "text", text));

        assertThat(added.body()).contains(text);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("这条常用意见已经有了");
    }

    @Test
    @DisplayName("are read and written through the interface")
    void throughTheInterface() {
        var visitor = new Visitor(port, "line.handler@513228");
        var text = "同意上报 " + System.nanoTime();

        assertThat(visitor.send("/api/v1/phrases", "{\"text\":\"" + text + "\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(visitor.get("/api/v1/phrases").body()).contains(text);
        assertThat(visitor.get("/api/v1/phrases?desk=line.chief@513228").statusCode())
                .isEqualTo(404);
    }
}
