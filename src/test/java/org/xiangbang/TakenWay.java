package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Compares the trace of a finished case with what was done and with the models. */
final class TakenWay {
    private final JsonNode trace;

    TakenWay(JsonNode trace) {
        this.trace = trace;
    }

    private List<JsonNode> events() {
        var events = new ArrayList<JsonNode>();
        trace.get("events").forEach(events::add);
        return events;
    }

    /** Numbered from one without a gap, and never back in time. */
    void isInOrder() {
        var before = "";
        int seq = 0;
        for (var event : events()) {
            assertThat(event.get("seq").asInt()).isEqualTo(++seq);
            assertThat(event.get("at").asText()).isGreaterThanOrEqualTo(before);
            before = event.get("at").asText();
        }
    }

    /** Every step that was done is there in order, with its desk, outcome, rule and documents, and no other is. */
    void tells(List<Journey.Done> done) {
        var told = events().stream()
                .filter(e -> e.get("act").asText().equals("complete"))
                .toList();
        assertThat(told)
                .extracting(e -> new Journey.Done(
                        e.get("process").asText(),
                        e.get("step").asText(),
                        e.at("/actor/login").asText(),
                        documents(e)))
                .isEqualTo(done);
        for (var event : told) {
            assertThat(event.at("/actor/desk").asText())
                    .isEqualTo(event.at("/actor/login").asText());
            assertThat(event.get("outcome").asText()).isEqualTo("approve");
            assertThat(event.path("rule").asText()).as(event.toString()).isNotBlank();
        }
    }

    private static List<String> documents(JsonNode event) {
        var ids = new ArrayList<String>();
        event.path("documents").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    Set<String> processes() {
        return new TreeSet<>(trace.get("diagrams").findValuesAsText("process"));
    }

    /** Nothing waits any more in any model. */
    void isOver() {
        for (var diagram : trace.get("diagrams"))
            for (var element : diagram.get("elements"))
                assertThat(element.get("state").asText()).as(element.toString()).isNotEqualTo("open");
    }

    /** Every element was reached as often as the connections that lead to it were taken. */
    void isConnected() {
        for (var diagram : trace.get("diagrams")) {
            var model = model(diagram.get("process").asText());
            var times = times(diagram.get("flows"));
            for (var element : diagram.get("elements")) {
                FlowNode node =
                        model.model().getModelElementById(element.get("id").asText());
                if (!node.getIncoming().isEmpty())
                    isReached(node, element.get("times").asInt(), times);
            }
            for (var flow : times.keySet())
                assertThat((Object) model.model().getModelElementById(flow))
                        .as(flow)
                        .isInstanceOf(SequenceFlow.class);
        }
    }

    private static void isReached(FlowNode node, int entered, Map<String, Integer> times) {
        int taken = node.getIncoming().stream()
                .mapToInt(flow -> times.getOrDefault(flow.getId(), 0))
                .sum();
        if (node instanceof ParallelGateway || isJoint(node))
            assertThat(taken).as(node.getId()).isPositive();
        else assertThat(taken).as(node.getId()).isEqualTo(entered);
    }

    /** 会签: one connection leads to several people. */
    private static boolean isJoint(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    private static Map<String, Integer> times(JsonNode flows) {
        var times = new HashMap<String, Integer>();
        for (var flow : flows)
            times.put(flow.get("id").asText(), flow.get("times").asInt());
        return times;
    }

    private static ProcessModels model(String key) {
        return ProcessModels.all().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
