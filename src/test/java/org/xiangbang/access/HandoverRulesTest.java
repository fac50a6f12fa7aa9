package org.xiangbang.access;

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
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("Opening a handover")
class HandoverRulesTest {

    @Autowired
    private Handovers handovers;

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
    @DisplayName("is for those concerned, opened by a superior, once, and to somebody of the same side")
    void opens() {
        var foreign = people.at("finance.chief@513228");
        said.refuses("handover.open-by", () -> handovers.open(wanted(leaver, receiver), foreign));
        said.refuses("handover.open-by", () -> handovers.open(wanted(leaver, receiver), leaver));
        said.refuses("handover.self", () -> handovers.open(wanted(leaver, leaver), chief));
        var outside = people.at("organization.handler@S-000001");
        said.refuses("handover.side", () -> handovers.open(wanted(leaver, outside), chief));
        var admin = accounts.official("admin").orElseThrow();
        said.refuses("handover.side", () -> handovers.open(wanted(leaver, admin), chief));
        var notHeld = new Handovers.Wanted(leaver.login(), receiver.login(), List.of("audit.handler@513228"), "工作调动");
        said.wrong("handover.desk-foreign", () -> handovers.open(notHeld, chief));
        var unknown = new Handovers.Wanted(leaver.login(), "nobody", List.of(), "调动");
        said.wrong("account.unknown", () -> handovers.open(unknown, chief));

        var id = handovers.open(wanted(leaver, receiver), admin).id();
        said.refuses("handover.one", () -> handovers.open(wanted(leaver, receiver), chief));
        assertThatThrownBy(() -> handovers.certificate(id, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handovers.sign(id, chief)).isInstanceOf(NotFound.class);
        assertThat(handovers.waitingFor(receiver)).isOne();
        accounts.close(receiver.login());
        handovers.sign(id, receiver);
        said.refuses("handover.receiver-gone", () -> handovers.sign(id, leaver));
    }

    private static Handovers.Wanted wanted(Official from, Official to) {
        return new Handovers.Wanted(from.login(), to.login(), List.of(), "工作调动");
    }
}
