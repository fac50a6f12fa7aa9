package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

/** Every return that the models offer to 藏白菊 in 谷汝村 is really made, once straight back and once the whole way again. */
@AppTest
@DisplayName("A need and its project, returned wherever a model allows it,")
@Tag("life")
class ReturnsTest {

    /** This case is no admission and has no fiscal money: AdmissionReturnsTest and TakenBackProcessTest make these returns. */
    private static final Set<String> ELSEWHERE = Set.of(
            "organizations-admission ", "projects-approval financeReview ", "projects-approval decide financeReview");

    @LocalServerPort
    private int port;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private StepsInProcess inProcess;

    @Test
    @DisplayName("go on each time and end as they do without a return")
    void returnsEverywhere() {
        var client = new Client(port);
        var steps = new StepsOverHttp(client, inProcess::waiting);
        var organization = LifecycleTest.number(client, "中国交通运输协会");
        var desks = DemonstrationDesks.of(LifecycleTest.PLACE, organization);
        var detours = new Detours(client);

        var need = LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", client.example("/needs"));
        var survey = new Journey(client, steps, LifecycleTest.known());
        survey.drive(need, "published", detours);
        var proposal = new HashMap<>(client.example("/projects"));
        proposal.put("need", need);
        var project = LifecycleTest.opened(client, "organization.handler@" + organization, "/projects", proposal);
        var journey = new Journey(client, steps, LifecycleTest.known());
        journey.drive(project, "closed", detours);

        assertThat(desks).containsAll(LifecycleTest.logins(survey)).containsAll(LifecycleTest.logins(journey));

        assertThat(detours.made).containsAll(declared());
        assertThat(oracle.differences()).noneMatch(d -> d.contains(need) || d.contains(project));
    }

    /** {@code process step target} of every return that lies on this way. */
    private static Set<String> declared() {
        var all = new TreeSet<String>();
        for (var model : ProcessModels.all())
            model.returns()
                    .forEach((step, targets) ->
                            targets.forEach(target -> all.add(model.key() + " " + step + " " + target)));
        all.removeIf(name -> ELSEWHERE.stream().anyMatch(name::contains));
        return all;
    }

    /** Before a step is done it is returned once to each of its targets: the first time straight back, then the way again. */
    private static final class Detours implements Journey.Watcher {
        private final Client client;
        private final Set<String> made = new TreeSet<>();
        private final Set<String> tried = new TreeSet<>();

        Detours(Client client) {
            this.client = client;
        }

        @Override
        public boolean instead(Journey.Ready ready) {
            for (var target : client.read(ready.login(), "/tasks/" + ready.id() + "/return-to")) {
                var name = ready.process() + " " + ready.step() + " "
                        + target.get("step").asText();
                for (var afterwards : ways(target.get("straightBack").asBoolean()))
                    if (tried.add(name + " " + afterwards)) {
                        back(ready, target.get("step").asText(), afterwards);
                        made.add(name);
                        return true;
                    }
            }
            return false;
        }

        private static List<String> ways(boolean straight) {
            return straight ? List.of("straight", "keep") : List.of("lapse");
        }

        private void back(Journey.Ready ready, String target, String afterwards) {
            Client.expect(
                    200,
                    client.post(
                            ready.login(),
                            "/tasks/" + ready.id() + "/return-to",
                            Map.of("target", target, "opinion", "请核对后再报", "afterwards", afterwards)));
        }
    }
}
