package org.xiangbang.engine;

import java.util.List;
import java.util.Random;

/**
 * A random model built of blocks, as the Modeler would write it: sequences, choices, loops, parallel branches, countersigning
 * and embedded sub-processes around human steps. The same seed gives the same model.
 */
public final class RandomModel {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://xiangbang.org/models">
            <bpmn:process id="%s" name="试验流程" isExecutable="true" camunda:historyTimeToLive="P3650D">
            <bpmn:documentation>只用于检验。</bpmn:documentation>
            """;

    private static final String STEP = """
            <bpmn:userTask id="%1$s" name="环节%1$s" camunda:candidateGroups="%2$s">
            <bpmn:documentation>办理（L-01）。</bpmn:documentation>
            <bpmn:extensionElements><camunda:properties>
            <camunda:property name="outcomes" value="%4$s"/><camunda:property name="term" value="5wd"/>
            <camunda:property name="duty" value="confirm"/><camunda:property name="rule" value="L-01"/>
            <camunda:property name="returnTo" value="earlier"/>%3$s
            </camunda:properties></bpmn:extensionElements>%5$s
            </bpmn:userTask>
            """;

    private final Random random;
    private final List<String> desks;
    private final StringBuilder xml = new StringBuilder();
    private int elements;

    private RandomModel(Random random, List<String> desks) {
        this.random = random;
        this.desks = desks;
    }

    /** What a block begins and ends with; flows go to {@code first} and leave {@code last}. */
    private record Block(String first, String last) {}

    /**
     * @param key process key, {@code folder-file} of the path it is deployed under
     * @param desks desk specifications that its steps are offered to, at least three
     */
    public static String xml(String key, long seed, List<String> desks) {
        var model = new RandomModel(new Random(seed), desks);
        model.xml.append(HEAD.formatted(key));
        var start = model.id("b");
        var end = model.id("b");
        model.xml.append("<bpmn:startEvent id=\"%s\"/><bpmn:endEvent id=\"%s\"/>".formatted(start, end));
        var body = model.sequence(3);
        model.flow(start, body.first());
        model.flow(body.last(), end);
        return model.xml.append("</bpmn:process></bpmn:definitions>").toString();
    }

    private Block block(int depth) {
        return switch (depth <= 0 ? 0 : random.nextInt(7)) {
            case 1 -> choice(depth);
            case 2 -> loop(depth);
            case 3 -> parallel(depth);
            case 4 -> countersigned();
            case 5 -> subProcess(depth);
            case 6 -> sequence(depth);
            default -> step("approve");
        };
    }

    private Block sequence(int depth) {
        var first = block(depth - 1);
        var second = block(depth - 1);
        flow(first.last(), second.first());
        return new Block(first.first(), second.last());
    }

    private Block step(String outcomes) {
        var id = id("s");
        human(id, desk(), outcomes, "", "");
        return new Block(id, id);
    }

    private Block choice(int depth) {
        var decision = step("approve,reject");
        var fork = gateway("exclusive");
        var join = gateway("exclusive");
        flow(decision.last(), fork);
        branch(fork, block(depth - 1), join, null);
        branch(fork, block(depth - 1), join, "${%s == 'reject'}".formatted(decision.first()));
        return new Block(decision.first(), join);
    }

    private void branch(String fork, Block body, String join, String condition) {
        if (condition == null) flowByDefault(fork, body.first());
        else flow(fork, body.first(), condition);
        flow(body.last(), join);
    }

    private Block loop(int depth) {
        var entry = gateway("exclusive");
        var body = block(depth - 1);
        var check = step("approve,return");
        var exit = gateway("exclusive");
        flow(entry, body.first());
        flow(body.last(), check.first());
        flow(check.last(), exit);
        flow(exit, entry, "${%s == 'return'}".formatted(check.first()));
        var after = gateway("exclusive");
        flowByDefault(exit, after);
        return new Block(entry, after);
    }

    private Block parallel(int depth) {
        var fork = gateway("parallel");
        var join = gateway("parallel");
        for (int i = 0; i < 2; i++) {
            var body = block(depth - 1);
            flow(fork, body.first());
            flow(body.last(), join);
        }
        return new Block(fork, join);
    }

    private Block countersigned() {
        var id = id("s");
        var kind = List.of("all", "any", "1/2", "sequence").get(random.nextInt(4));
        var early = kind.equals("all")
                ? ""
                : "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">${quorum.reached(%s)}</bpmn:completionCondition>"
                        .formatted(id);
        var loop = """
                <bpmn:multiInstanceLoopCharacteristics isSequential="%s" \
                camunda:collection="${countersigners.all('%s','%s','%s')}" camunda:elementVariable="desk">%s\
                </bpmn:multiInstanceLoopCharacteristics>
                """.formatted(kind.equals("sequence"), desks.get(0), desks.get(1), desks.get(2), early);
        var property = "<camunda:property name=\"countersign\" value=\"%s\"/>";
        human(id, "${desk}", "approve,reject", kind.equals("sequence") ? "" : property.formatted(kind), loop);
        var after = gateway("exclusive");
        flow(id, after);
        return new Block(id, after);
    }

    private void human(String id, String desk, String outcomes, String property, String loop) {
        xml.append(STEP.formatted(id, desk, property, outcomes, loop));
    }

    private Block subProcess(int depth) {
        var id = id("b");
        xml.append("<bpmn:subProcess id=\"%s\">".formatted(id));
        var start = id("b");
        var end = id("b");
        xml.append("<bpmn:startEvent id=\"%s\"/><bpmn:endEvent id=\"%s\"/>".formatted(start, end));
        var body = block(depth - 1);
        flow(start, body.first());
        flow(body.last(), end);
        xml.append("</bpmn:subProcess>");
        return new Block(id, id);
    }

    private String gateway(String kind) {
        var id = id("b");
        xml.append("<bpmn:%sGateway id=\"%s\"/>".formatted(kind, id));
        return id;
    }

    private void flow(String from, String to) {
        xml.append("<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(id("f"), from, to));
    }

    private void flow(String from, String to, String condition) {
        xml.append("""
                <bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s">\
                <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%s</bpmn:conditionExpression></bpmn:sequenceFlow>
                """.formatted(id("f"), from, to, condition));
    }

    /** The gateway was written before its default flow had a name. */
    private void flowByDefault(String from, String to) {
        var flow = id("f");
        var gateway = "<bpmn:exclusiveGateway id=\"%s\"/>".formatted(from);
        var at = xml.indexOf(gateway);
        xml.replace(
                at, at + gateway.length(), "<bpmn:exclusiveGateway id=\"%s\" default=\"%s\"/>".formatted(from, flow));
        xml.append("<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(flow, from, to));
    }

    private String desk() {
        return desks.get(random.nextInt(desks.size()));
    }

    private String id(String letter) {
        return letter + elements++;
    }
}
