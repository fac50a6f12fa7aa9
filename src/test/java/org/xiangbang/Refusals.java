package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.xiangbang.Journey.Ready;

/**
 * Before the right official does a step for the first time, three others are tried: the same post of the next county, people
 * whose earlier act in the case excludes this one by separation of duties, and an outcome that is not offered.
 */
final class Refusals implements Journey.Watcher {
    /** A person who did the first may not do the second in the same case (rules 2.3, items 1 to 4 and 6). */
    private static final Map<String, List<String>> NOT_AFTER = Map.of(
            "apply", List.of("verify", "review", "approve", "pay", "release", "audit"),
            "handle", List.of("review", "audit"),
            "verify", List.of("audit"),
            "review", List.of("approve", "audit"),
            "approve", List.of("pay", "audit"),
            "pay", List.of("release", "audit"),
            "release", List.of("audit"),
            "confirm", List.of("audit"));

    private static final List<String> OUTCOMES = List.of("approve", "reserve", "back", "return", "reject", "withdraw");

    private final Client client;
    private final String sibling;
    private final String otherOrganization;
    private final Map<String, Set<String>> dutiesOf = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> steps = new HashMap<>();
    private final Set<String> tried = new TreeSet<>();
    private final Set<String> separated = new TreeSet<>();

    /**
     * @param reporter login of the person who did the case's first step, an application
     * @param sibling a village of another county
     */
    Refusals(Client client, String reporter, String sibling, String otherOrganization) {
        this.client = client;
        this.sibling = sibling;
        this.otherOrganization = otherOrganization;
        for (var model : ProcessModels.all())
            for (var step : model.steps()) steps.put(model.key() + " " + step.getId(), ProcessModels.properties(step));
        did(reporter, "apply");
    }

    /** The steps that people tried although an earlier act of theirs forbids it. */
    Set<String> separated() {
        return separated;
    }

    @Override
    public void before(Ready ready) {
        if (!tried.add(name(ready))) return;
        isHidden(ready);
        offersNoOther(ready);
        for (var earlier : conflicting(ready)) isRefused(ready, earlier);
    }

    @Override
    public void after(Ready ready) {
        did(ready.login(), duty(ready));
    }

    /** One person for each earlier duty that conflicts. */
    private Set<String> conflicting(Ready ready) {
        var people = new LinkedHashMap<String, String>();
        dutiesOf.forEach((login, duties) -> duties.stream()
                .filter(earlier -> excludes(earlier, duty(ready)))
                .forEach(earlier -> people.putIfAbsent(earlier, login)));
        return new LinkedHashSet<>(people.values());
    }

    private void isHidden(Ready ready) {
        var stranger = stranger(ready.login());
        var unknown = UUID.randomUUID().toString();
        var seen = client.get(stranger, "/tasks/" + ready.id());
        var done = client.post(stranger, "/tasks/" + ready.id() + "/complete", ready.form());

        assertThat(seen.statusCode()).as(name(ready)).isEqualTo(404);
        assertThat(seen.body().replace(ready.id(), unknown))
                .isEqualTo(client.get(stranger, "/tasks/" + unknown).body());
        assertThat(done.statusCode()).as(name(ready)).isEqualTo(404);
        assertThat(done.body().replace(ready.id(), unknown))
                .isEqualTo(client.post(stranger, "/tasks/" + unknown + "/complete", ready.form())
                        .body());
    }

    private void offersNoOther(Ready ready) {
        var offered = ready.task().get("outcomes").findValuesAsText("id");
        var other = OUTCOMES.stream().filter(word -> !offered.contains(word)).findFirst();
        var form = new HashMap<>(ready.form());
        form.put("outcome", other.orElse("pass"));
        var answer = client.post(ready.login(), "/tasks/" + ready.id() + "/complete", form);

        assertThat(answer.statusCode()).as(name(ready) + " " + answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("outcome");
    }

    private void isRefused(Ready ready, String earlier) {
        var seat = Map.of("desk", ready.login(), "login", earlier);
        var asked = new HashMap<String, Object>(seat);
        asked.put("reason", "看是否拒绝");
        var number = Client.expect(200, client.post("security", "/admin/desks/grant", asked))
                .get("request")
                .asLong();
        Client.expect(200, client.post("admin", "/admin/requests/" + number + "/confirm", Map.of()));
        try {
            var answer = client.post(earlier, "/tasks/" + ready.id() + "/complete", ready.form());

            assertThat(answer.statusCode())
                    .as(name(ready) + " by " + earlier + " " + answer.body())
                    .isEqualTo(422);
            assertThat(Client.json(answer).get("code").asText())
                    .isIn(dutiesOf.get(earlier).stream()
                            .map(duty -> "duties." + duty + "-" + duty(ready))
                            .toList());
            separated.add(name(ready));
        } finally {
            Client.expect(200, client.post("security", "/admin/desks/end", seat));
        }
    }

    /** Which of these steps, in this order after the first application, come after an act that conflicts with them. */
    Set<String> toBeSeparated(List<Journey.Done> done) {
        var earlier = new TreeSet<>(Set.of("apply"));
        var expected = new TreeSet<String>();
        for (var act : done) {
            var name = act.process() + " " + act.step();
            var duty = steps.get(name).get("duty");
            if (earlier.stream().anyMatch(e -> excludes(e, duty))) expected.add(name);
            earlier.add(duty);
        }
        return expected;
    }

    private String stranger(String login) {
        var at = login.indexOf('@') + 1;
        var place = login.startsWith("organization.") ? otherOrganization : sibling.substring(0, login.length() - at);
        return login.substring(0, at) + place;
    }

    private void did(String login, String duty) {
        dutiesOf.computeIfAbsent(login, l -> new TreeSet<>()).add(duty);
    }

    private String duty(Ready ready) {
        return steps.get(name(ready)).get("duty");
    }

    private static boolean excludes(String earlier, String later) {
        return NOT_AFTER.getOrDefault(earlier, List.of()).contains(later);
    }

    private static String name(Ready ready) {
        return ready.process() + " " + ready.step();
    }
}
