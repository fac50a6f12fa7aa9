package org.xiangbang.access.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("Opening a handover")
class HandoverRulesTest {

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Said said;

    @Autowired
    private People people;

    private Official chief;
    private Official leaver;
    private Official receiver;

    @BeforeEach
    void two() {
        chief = people.at("line.chief@513228");
        leaver = people.at("line.handler@513228");
        receiver = people.at("civil-affairs.handler@513228");
    }

    @Test
    @DisplayName("is possible once, for a superior and to a receiver of the same side; only people concerned see it")
    void opens() {
        var foreign = people.at("finance.chief@513228");
        said.refuses("handover.open-by", () -> handingOver.open(wanted(leaver, receiver), foreign));
        said.refuses("handover.open-by", () -> handingOver.open(wanted(leaver, receiver), leaver));
        said.refuses("handover.self", () -> handingOver.open(wanted(leaver, leaver), chief));
        var outside = people.at("organization.handler@S-000001");
        said.refuses("handover.side", () -> handingOver.open(wanted(leaver, outside), chief));
        var admin = accounts.official("security").orElseThrow();
        said.refuses("handover.side", () -> handingOver.open(wanted(leaver, admin), chief));
        var notHeld = new HandingOver.Wanted(leaver.login(), receiver.login(), List.of("audit.handler@513228"), "工作调动");
        said.wrong("handover.desk-foreign", () -> handingOver.open(notHeld, chief));
        var unknown = new HandingOver.Wanted(leaver.login(), "nobody", List.of(), "调动");
        said.wrong("account.unknown", () -> handingOver.open(unknown, chief));

        var id = handingOver.open(wanted(leaver, receiver), admin).id();
        said.refuses("handover.one", () -> handingOver.open(wanted(leaver, receiver), chief));
        assertThatThrownBy(() -> handingOver.certificate(id, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handingOver.sign(id, chief)).isInstanceOf(NotFound.class);
        assertThat(handingOver.waitingFor(receiver)).isOne();
        accounts.close(receiver.login());
        handingOver.sign(id, receiver);
        said.refuses("handover.receiver-gone", () -> handingOver.sign(id, leaver));
    }

    private static HandingOver.Wanted wanted(Official from, Official to) {
        return new HandingOver.Wanted(from.login(), to.login(), List.of(), "工作调动");
    }
}
