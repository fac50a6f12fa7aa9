package org.xiangbang.access.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;
import org.xiangbang.web.Sentences;

@AppTest
@DisplayName("A deputy")
class DeputiesTest {
    private static final Desk REVIEWER = Desk.parse("civil-affairs.reviewer@513228");

    @Autowired
    private Deputies deputies;

    @Autowired
    private DeputyPeople deputyPeople;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private DeputyshipExpiry expiry;

    @Autowired
    private Said said;

    @Autowired
    private People people;

    @Autowired
    private ProbeCases cases;

    @Autowired
    private Sentences sentences;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    private Official principal;
    private Official deputy;

    @BeforeEach
    void two() {
        principal = people.at(REVIEWER.id());
        deputy = people.at("civil-affairs.handler@513228");
    }

    @Test
    @DisplayName("is set by a chief for everybody of her department, however many others have desks in the county")
    void manyOthers() {
        var chief = people.at("civil-affairs.chief@513228");
        var desk = Desk.parse("transport.reviewer@513228");
        var others = IntStream.range(0, Colleagues.MOST)
                .mapToObj(n -> people.at(desk.id()))
                .toList();

        var hers = deputyPeople.principals("", chief);
        others.forEach(other -> desks.end(desk, other.login()));

        assertThat(hers).extracting(Official::login).contains(principal.login(), deputy.login());
    }

    @Test
    @DisplayName("acts at the principal's desks from the first day to the last, and not after the deputyship ended")
    void sits() {
        var set = deputies.set(wanted(principal, deputy), principal);

        assertThat(now(deputy).standIns())
                .singleElement()
                .isEqualTo(new StandIn(
                        new Principal(principal.login(), principal.person(), principal.name()),
                        List.of(REVIEWER),
                        java.util.Set.of(),
                        List.of()));
        assertThat(now(deputy).holds(REVIEWER)).isFalse();

        deputies.end(set.id(), deputy);
        assertThat(now(deputy).standIns()).isEmpty();
        said.refuses("deputies.ended", () -> deputies.end(set.id(), principal));
    }

    @Test
    @DisplayName("does not act there before the first day nor after the last one")
    void inItsDays() {
        var today = deputies.today();
        deputies.set(wanted(principal, deputy, today.plusDays(1), today.plusDays(2)), principal);
        assertThat(now(deputy).standIns()).isEmpty();

        db.sql("update access.deputyship set from_day = ?, until_day = ? where deputy = ?")
                .params(today.minusDays(3), today, deputy.login())
                .update();
        assertThat(now(deputy).standIns()).hasSize(1);

        db.sql("update access.deputyship set until_day = ? where deputy = ?")
                .params(today.minusDays(1), deputy.login())
                .update();
        assertThat(now(deputy).standIns()).isEmpty();
        expiry.expire();
        assertThat(deputies.by(deputy)).singleElement().satisfies(d -> {
            assertThat(d.endedAt()).isNotNull();
            assertThat(d.endedBy()).isNull();
        });
    }

    @Test
    @DisplayName("of a deputy acts too, up to three links, only in the processes of every link")
    void chains() {
        var second = people.at("civil-affairs.handler@513228");
        var third = people.at("civil-affairs.handler@513228");
        var fourth = people.at("civil-affairs.handler@513228");
        deputies.set(limited(principal, deputy, "projects-approval", "needs-survey"), principal);
        deputies.set(limited(deputy, second, "needs-survey", "audit-acceptance"), deputy);
        deputies.set(wanted(second, third), second);

        var found = now(third).standIns().stream()
                .filter(s -> s.principal().login().equals(principal.login()))
                .findFirst()
                .orElseThrow();
        assertThat(deputies.processes(found)).containsExactly("needs-survey");
        assertThat(found.through()).extracting(Principal::login).containsExactly(second.login(), deputy.login());
        assertThat(now(third).seat(REVIEWER, "needs-survey")).isPresent();
        assertThat(now(third).seat(REVIEWER, "projects-approval")).isEmpty();

        said.refuses("deputies.chain", () -> deputies.set(wanted(third, fourth), third));
        said.refuses("deputies.circle", () -> deputies.set(wanted(third, principal), third));
        accounts.close(second.login());
        assertThat(now(third).standIns()).isEmpty();
    }

    @Test
    @DisplayName("for one process acts and is told in the parts cut out of it too, which are not named beside it")
    void coversParts() {
        var third = people.at("civil-affairs.handler@513228");
        deputies.set(limited(principal, deputy, "needs-survey", "needs-village"), principal);
        deputies.set(limited(deputy, third, "needs-village", "needs-removal", "projects-lifecycle"), deputy);

        for (var part : List.of("needs-survey", "needs-village", "needs-township", "needs-library", "needs-removal")) {
            assertThat(now(deputy).seat(REVIEWER, part)).as(part).isPresent();
            assertThat(desks.receivers(REVIEWER, part)).as(part).contains(deputy.login());
        }
        assertThat(now(deputy).seat(REVIEWER, "projects-recovery")).isEmpty();
        assertThat(desks.receivers(REVIEWER, "projects-recovery")).doesNotContain(deputy.login());
        assertThat(deputies.by(deputy))
                .singleElement()
                .satisfies(set -> assertThat(set.processes()).containsExactly("needs-survey"));
        assertThat(now(deputy).standIns())
                .singleElement()
                .satisfies(standIn -> assertThat(deputies.processes(standIn)).containsExactly("needs-survey"));

        assertThat(now(third).seat(REVIEWER, "needs-removal")).isPresent();
        assertThat(now(third).seat(REVIEWER, "needs-library")).isEmpty();
        assertThat(desks.receivers(REVIEWER, "needs-removal")).contains(third.login());
        assertThat(desks.receivers(REVIEWER, "needs-library")).doesNotContain(third.login());
    }

    @Test
    @DisplayName("is another natural person of the same side, with an open account and a desk")
    void somebodyElse() {
        var other = people.at();
        db.sql("update access.account set person = ? where login = ?")
                .params(principal.person(), other.login())
                .update();
        said.refuses("deputies.self", () -> deputies.set(wanted(principal, principal), principal));
        said.refuses("deputies.self", () -> deputies.set(wanted(principal, other), principal));
        said.refuses(
                "deputies.side",
                () -> deputies.set(wanted(principal, people.at("organization.handler@S-000001")), principal));
        said.refuses("deputies.side", () -> deputies.set(wanted(principal, people.at()), principal));
        var organization = people.at("organization.handler@S-000001");
        said.refuses(
                "deputies.side",
                () -> deputies.set(wanted(organization, people.at("organization.handler@S-000002")), organization));
        deputies.set(wanted(organization, people.at("organization.finance@S-000001")), organization);
        accounts.close(deputy.login());
        said.wrong("account.unknown", () -> deputies.set(wanted(principal, deputy), principal));
    }

    @Test
    @DisplayName("is set by the principal, the chief of the department and the administrator, and by nobody else")
    void setBy() {
        var chief = people.at("civil-affairs.chief@513228");
        var foreign = people.at("finance.chief@513228");
        said.refuses("deputies.set-by", () -> deputies.set(wanted(principal, deputy), foreign));
        said.refuses("deputies.set-by", () -> deputies.set(wanted(principal, deputy), deputy));
        assertThatThrownBy(() -> deputies.of(principal.login(), foreign)).isInstanceOf(NotFound.class);
        var noReason = new Deputies.Wanted(
                principal.login(), deputy.login(), List.of(), deputies.today(), deputies.today(), " ");
        said.wrong("deputies.reason", () -> deputies.set(noReason, chief));

        var set = deputies.set(wanted(principal, deputy), chief);
        assertThat(set.setBy().login()).isEqualTo(chief.login());
        assertThat(deputies.of(principal.login(), chief)).containsExactly(set);
        assertThatThrownBy(() -> deputies.end(set.id(), foreign)).isInstanceOf(NotFound.class);
        deputies.end(set.id(), chief);
        deputies.set(wanted(principal, deputy), accounts.official("security").orElseThrow());
    }

    @Test
    @DisplayName("is set for at most a year, not in the past, once, and for processes that exist")
    void period() {
        var today = deputies.today();
        said.wrong(
                "deputies.past", () -> deputies.set(wanted(principal, deputy, today.minusDays(1), today), principal));
        said.wrong(
                "deputies.days", () -> deputies.set(wanted(principal, deputy, today, today.minusDays(1)), principal));
        said.wrong(
                "deputies.year", () -> deputies.set(wanted(principal, deputy, today, today.plusYears(1)), principal));
        said.wrong("field.required", () -> deputies.set(wanted(principal, deputy, null, today), principal));
        said.wrong("deputies.process-unknown", () -> deputies.set(limited(principal, deputy, "no-such"), principal));

        deputies.set(wanted(principal, deputy, today.plusDays(5), today.plusDays(9)), principal);
        said.refuses(
                "deputies.twice",
                () -> deputies.set(wanted(principal, deputy, today.plusDays(9), today.plusDays(10)), principal));
        deputies.set(wanted(principal, deputy, today.plusDays(10), today.plusYears(1)), principal);
    }

    @Test
    @DisplayName("for a process is refused after an act that excludes a step waiting in a part of it")
    void wouldBreakDutiesInAPart() {
        var reporter = people.at("village.handler@513228100210");
        cases.deploy();
        var caseNo = cases.reported(reporter, List.of());
        var line = people.at("line.handler@513228");
        db.sql("update tasklist.inbox set process = 'needs-removal', step = 'removalDecision' where case_no = ?")
                .param(caseNo)
                .update();

        said.refuses(
                "deputies.duties", () -> deputies.set(limited(line, reporter, "needs-survey"), line), caseNo, caseNo);
    }

    @Test
    @DisplayName("is refused after an act that excludes a step waiting for the principal, and the cases are named")
    void wouldBreakDuties() {
        var reporter = people.at("village.handler@513228100210");
        cases.deploy();
        var caseNo = cases.reported(reporter, List.of());
        var line = people.at("line.handler@513228");

        said.refuses("deputies.duties", () -> deputies.set(wanted(line, reporter), line), "1 件", "1 open case (");
        said.refuses("deputies.duties", () -> deputies.set(wanted(line, reporter), line), caseNo, caseNo);
        deputies.set(limited(line, reporter, "projects-approval"), line);
    }

    private Official now(Official who) {
        return accounts.official(who.login()).orElseThrow();
    }

    private Deputies.Wanted wanted(Official principal, Official deputy) {
        return wanted(principal, deputy, deputies.today(), deputies.today().plusDays(10));
    }

    private Deputies.Wanted wanted(Official principal, Official deputy, LocalDate from, LocalDate until) {
        return new Deputies.Wanted(principal.login(), deputy.login(), null, from, until, "外出学习");
    }

    private Deputies.Wanted limited(Official principal, Official deputy, String... processes) {
        return new Deputies.Wanted(
                principal.login(), deputy.login(), List.of(processes), deputies.today(), deputies.today(), "外出学习");
    }
}
