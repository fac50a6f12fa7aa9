package org.xiangbang.demonstration;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Installation;
import org.xiangbang.access.Newcomer;
import org.xiangbang.access.signin.SignUp;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.shared.Desk;

/** Gives the organizations of the stories their people, with the password of everybody. */
@Component
@OnlyInDemonstration
class StoryPeople {
    private final Installation installation;
    private final Accounts accounts;
    private final Organizations organizations;

    StoryPeople(Installation installation, Accounts accounts, Organizations organizations) {
        this.installation = installation;
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /** Opens the account of the person who signs the organization up, unless there is one. */
    void applicant(Story.Opening opening) {
        var login = opening.by();
        if (accounts.find(login).isPresent()) return;
        enter(List.of(
                new Newcomer(login, "演示·" + opening.form().get("name"), null, List.of(SignUp.applicantDesk(login)))));
    }

    /**
     * Enters one person for each of the organization's three desks, unless they are there since an earlier year. The login is the desk's
     * id, as for all made-up people.
     */
    void join(String number) {
        if (accounts.find(new Desk(Desk.ORGANIZATION, "handler", number).id()).isPresent()) return;
        enter(Stream.of("handler", "finance", "representative")
                .map(post -> new Desk(Desk.ORGANIZATION, post, number))
                .map(desk -> new Newcomer(
                        desk.id(), DemonstrationPeople.name(desk.id().hashCode() & 0xFFFF), null, List.of(desk)))
                .toList());
    }

    /** Marks the credit code as synthetic. */
    void madeUp(String number) {
        organizations.markCodeSynthetic(number);
    }

    private void enter(List<Newcomer> people) {
        installation.people(people, DemonstrationPeople.PASSWORD);
    }
}
