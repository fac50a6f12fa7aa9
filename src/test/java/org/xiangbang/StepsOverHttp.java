package org.xiangbang;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Finds each step on the list of its desk and does it over the interface. */
class StepsOverHttp implements StepAccess {
    private final Client client;
    private final Function<String, List<Journey.Open>> waiting;

    /** @param desks logins of the officials whom a case may wait for, each of whom is asked */
    StepsOverHttp(Client client, List<String> desks) {
        this.client = client;
        this.waiting = caseNo -> desks.stream()
                .flatMap(desk -> StreamSupport.stream(listed(desk, caseNo).spliterator(), false)
                        .map(item -> new Journey.Open(item.get("step").asText(), desk)))
                .toList();
    }

    /** @param waiting says where a case waits, so that not every desk has to be asked each time */
    StepsOverHttp(Client client, Function<String, List<Journey.Open>> waiting) {
        this.client = client;
        this.waiting = waiting;
    }

    @Override
    public List<Journey.Open> waiting(String caseNo) {
        return waiting.apply(caseNo);
    }

    /** The rows of the case on that login's list. */
    JsonNode listed(String login, String caseNo) {
        return client.read(login, "/tasks?view=todo&q=" + caseNo).get("items");
    }

    @Override
    public JsonNode look(String caseNo, Journey.Open open) {
        for (var item : listed(open.desk(), caseNo))
            if (item.get("step").asText().equals(open.step()))
                return client.read(open.desk(), "/tasks/" + item.get("id").asText());
        throw new AssertionError(open + " is not on the list of its desk");
    }

    @Override
    public JsonNode complete(Journey.Ready ready) {
        var path = "/tasks/" + ready.id() + "/complete";
        var answer = ready.step().equals("releasePayment")
                ? client.postProven(ready.login(), path, ready.form())
                : client.post(ready.login(), path, ready.form());
        if (answer.statusCode() != 200)
            throw new AssertionError(ready.step() + " by " + ready.login() + ": " + answer.body());
        return Client.json(answer);
    }
}
