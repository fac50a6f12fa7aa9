package org.xiangbang.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.DrawnModel;
import org.xiangbang.engine.ProbeModel;

@AppTest
@DisplayName("A model is refused, with the element's name,")
class ModelCheckTest {
    @Autowired
    private ModelCheck check;

    @Autowired
    private ModelDeployment deployment;

    private static final String CANCELS = "<camunda:property name=\"cancels\" value=\"true\"/>";
    private static final String FILED = "<bpmn:startEvent id=\"filed\" name=\"提出\"/>";
    private static final String RAISED = "<camunda:property name=\"raisedBy\" value=\"anyone\"/>";

    static Stream<Arguments> spoiled() {
        return Stream.of(
                spoil("probe-review\" name", "probe-other\" name", "probe-other", "key"),
                spoil("\"report\"", "\"Report-1\"", "Report-1", "id"),
                spoil("camunda:candidateGroups=\"agriculture.chief@county\"", "", "decide", "desk"),
                spoil("决定是否入库（L-01）。", "", "decide", "guidance"),
                spoil("value=\"approve,return,reject\"", "value=\"approve,maybe\"", "hear", "outcome"),
                spoil("name=\"term\" value=\"60d\"", "name=\"term\" value=\"soon\"", "decide", "term"),
                spoil("name=\"duty\" value=\"approve\"", "name=\"duty\" value=\"boss\"", "decide", "duty"),
                spoil("${hear == 'return'}", "${hear == 'return' || true}", "heardReturned", "expression"),
                spoil("${hear == 'return'}", "${unheard == 'return'}", "heardReturned", "variable"),
                spoil("${countersigners.all(", "${dataSource.getConnection(", "hear", "bean"),
                spoil("${countersigners.all(", "${countersigners.getClass(", "hear", "bean"),
                hearing("<camunda:property name=\"countersign\" value=\"3/2\"/>", "countersign"),
                hearing("<camunda:property name=\"countersign\" value=\"0%\"/>", "countersign"),
                hearing("<camunda:property name=\"countersign\" value=\"most\"/>", "countersign"),
                hearing("<camunda:property name=\"countersign\" value=\"any\"/>", "quorum"),
                hearing("<camunda:property name=\"returnTo\" value=\"decide\"/>", "return-to"),
                hearing("<camunda:property name=\"returnTo\" value=\"hear\"/>", "return-to"),
                hearing("<camunda:property name=\"returnTo\" value=\"nowhere\"/>", "return-to"),
                spoil(
                        "camunda:elementVariable=\"desk\"",
                        "camunda:elementVariable=\"other\"",
                        "hear",
                        "countersigners"),
                spoil("P60D", "${''.getClass().forName('java.lang.Runtime')}", "decisionLateTimer", "expression"),
                ending(
                        "<bpmn:scriptTask id=\"done\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                        "script"),
                ending("<bpmn:businessRuleTask id=\"done\" camunda:resource=\"a.groovy\"/>", "script"),
                ending(
                        "<bpmn:endEvent id=\"done\"><bpmn:extensionElements><camunda:executionListener event=\"end\" expression=\"x\"/></bpmn:extensionElements></bpmn:endEvent>",
                        "listener"),
                ending(
                        "<bpmn:serviceTask id=\"done\"><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask>",
                        "connector"),
                ending("<bpmn:serviceTask id=\"done\" camunda:class=\"java.lang.Object\"/>", "class"),
                ending(
                        "<bpmn:serviceTask id=\"done\" xmlns:old=\"http://activiti.org/bpmn\" old:class=\"java.lang.Object\"/>",
                        "class"),
                ending("<bpmn:serviceTask id=\"done\" camunda:delegateExpression=\"${closing}\"/>", "class"),
                ending(
                        "<bpmn:serviceTask id=\"done\" camunda:type=\"external\" camunda:topic=\"pay\"/>",
                        "external-task"),
                ending("<bpmn:serviceTask id=\"done\" camunda:type=\"shell\"/>", "external-task"),
                ending("<bpmn:manualTask id=\"done\"/>", "manual-task"),
                ending("<bpmn:callActivity id=\"done\" camunda:caseRef=\"aid\"/>", "case-call"),
                ending("<bpmn:callActivity id=\"done\" calledElement=\"needs-survey\"/>", "call"),
                ending(
                        "<bpmn:callActivity id=\"done\" calledElement=\"x\"><bpmn:extensionElements><camunda:inputOutput/></bpmn:extensionElements></bpmn:callActivity>",
                        "input-mapping"),
                spoil("name=\"申报\"", "name=\"申报\" camunda:assignee=\"zhang\"", "report", "assignee"),
                spoil("name=\"申报\"", "name=\"申报\" camunda:candidateUsers=\"zhang\"", "report", "assignee"),
                spoil(
                        "<bpmn:multiInstanceLoopCharacteristics",
                        "<bpmn:potentialOwner/><bpmn:multiInstanceLoopCharacteristics",
                        "hear",
                        "assignee"),
                spoil(
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${hear == 'reject'}",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${hear == 'reject'}",
                        "heardRejected",
                        "script"),
                spoil("name=\"term\" value=\"60d\"", "name=\"term\"", "decide", "property-value"),
                spoil("isExecutable=\"true\"", "isExecutable=\"false\"", ProbeModel.KEY, "not-executable"),
                spoil(
                        "<bpmn:startEvent id=\"filed\" name=\"提出\"/>",
                        "<bpmn:startEvent id=\"filed\"><bpmn:messageEventDefinition messageRef=\"questionMessage\"/></bpmn:startEvent>",
                        ProbeModel.KEY,
                        "not-startable"),
                ending("<bpmn:userTask name=\"办理\"/><bpmn:endEvent id=\"done\"/>", "userTask", "id"),
                spoil("targetRef=\"report\"/>", "targetRef=\"questionMessage\"/>", "toReport", "flow-end"),
                spoil(
                        "constraint name=\"required\"",
                        "constraint name=\"min\" config=\"ten\"",
                        "report.amount",
                        "field-form"),
                spoil("value=\"source:enum(", "value=\"source;other:enum(", "report.lines", "field-form"),
                spoil("type=\"money\">", "type=\"enum\"><camunda:value id=\"one\"/>", "report.amount", "field"),
                spoil("P60D", "<!-- days -->${''.getClass()}", "decisionLateTimer", "expression"),
                spoil(
                        "name=\"duty\" value=\"review\"/>\n          <camunda:property name=\"bulk\"",
                        "name=\"duty\" value=\"pay\"/><camunda:property name=\"bulk\"",
                        "hear",
                        "bulk"),
                spoil(
                        "提出意见（L-10）。</bpmn:documentation>\n      <bpmn:extensionElements>",
                        "提出意见（L-10）。</bpmn:documentation><bpmn:extensionElements><camunda:formData>"
                                + "<camunda:formField id=\"remedy\" label=\"救济\" type=\"text\"><camunda:validation>"
                                + "<camunda:constraint name=\"required\" config=\"reject\"/>"
                                + "</camunda:validation></camunda:formField></camunda:formData>",
                        "hear",
                        "bulk"),
                spoil(
                        "<camunda:property name=\"duty\" value=\"apply\"/>",
                        "<camunda:property name=\"duty\" value=\"apply\"/><camunda:property name=\"bulk\" value=\"true\"/>",
                        "report",
                        "bulk"),
                spoil(
                        "<camunda:formField id=\"amount\" label=\"金额\" type=\"money\">",
                        "<camunda:formField id=\"amount\" label=\"金额\" type=\"enum\"><camunda:properties><camunda:property id=\"options\" value=\"dataSource\"/></camunda:properties>",
                        "report.amount",
                        "options"),
                hearing("<camunda:property name=\"waits\" value=\"lunch\"/>", "waits"),
                hearing("<camunda:property name=\"posting\" value=\"report\"/>", "waits"),
                hearing(
                        "<camunda:property name=\"waits\" value=\"notice\"/><camunda:property name=\"posting\" value=\"nowhere\"/>",
                        "waits"),
                hearing(
                        "<camunda:property name=\"waits\" value=\"notice\"/><camunda:property name=\"posting\" value=\"decide\"/>",
                        "waits"),
                hearing("<camunda:property name=\"whileSuspended\" value=\"yes\"/>", "switch"),
                spoil("name=\"bulk\" value=\"true\"", "name=\"bulk\" value=\"yes\"", "hear", "switch"),
                hearing("<camunda:property name=\"wait\" value=\"review\"/>", "property"),
                hearing("<camunda:property name=\"link\" value=\"payment\"/>", "link"),
                hearing("<camunda:property name=\"decides\" value=\"weather\"/>", "decides"),
                hearing("<camunda:property name=\"decides\" value=\"nothing,budget\"/>", "decides"),
                hearing("<camunda:property name=\"section.nowhere\" value=\"意见\"/>", "section"),
                hearing("<camunda:property name=\"outcome.back\" value=\"退回\"/>", "outcome-label"),
                raising("<camunda:property name=\"cancel\" value=\"true\"/>", "property"),
                raising("<camunda:property name=\"cancels\" value=\"yes\"/>", "switch"),
                raising("<camunda:property name=\"cancels\" value=\"true\"/>", "until"),
                raising("<camunda:property name=\"until\" value=\"decide\"/>", "until"),
                raising(CANCELS + "<camunda:property name=\"until\" value=\"nowhere\"/>", "until"),
                raising(CANCELS + "<camunda:property name=\"until\" value=\"needs-survey.nowhere\"/>", "until"),
                raising(CANCELS + "<camunda:property name=\"until\" value=\"no-model.decide\"/>", "until"),
                spoil("<camunda:property name=\"raisedBy\" value=\"anyone\"/>", CANCELS, "questionRaised", "property"),
                spoil(
                        "<bpmn:startEvent id=\"filed\" name=\"提出\"/>",
                        "<bpmn:startEvent id=\"filed\"><bpmn:extensionElements><camunda:properties>" + RAISED
                                + "</camunda:properties></bpmn:extensionElements></bpmn:startEvent>",
                        "filed",
                        "side-path"),
                raising("<camunda:property name=\"of\" value=\"need\"/>", "beside"),
                raising("<camunda:property name=\"while\" value=\"published\"/>", "beside"),
                partOf("needs-survey", "part-of"),
                partOf("needs-nothing", "part-of"),
                partOf("needs-village", "part-of-part"),
                beginning("<camunda:property name=\"while\" value=\"published\"/>"),
                beginning("<camunda:property name=\"of\" value=\"need\"/>"),
                beginning(
                        "<camunda:property name=\"of\" value=\"payment\"/><camunda:property name=\"while\" value=\"published\"/>"),
                spoil("<bpmn:definitions", "<!DOCTYPE x [<!ENTITY e 'x'>]><bpmn:definitions", "-", "unreadable"));
    }

    @ParameterizedTest(name = "for {2} at {1}")
    @MethodSource("spoiled")
    void refuses(String xml, String element, String reason) {
        assertThatThrownBy(() -> check.check(ProbeModel.with(xml)))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> {
                    assertThat(refused.file()).isEqualTo(ProbeModel.PATH);
                    assertThat(refused.element()).isEqualTo(element);
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(new ModelRefusedAnalyzer().analyze(refused).getDescription())
                            .contains("系统没有启动", "start")
                            .satisfies(said ->
                                    assertThat(said.split(ProbeModel.PATH, -1)).hasSize(3))
                            .doesNotContainPattern("\\{\\d");
                });
    }

    @Test
    @DisplayName("if its picture does not show all of it")
    void refusesWhatIsNotDrawn() {
        var drawn = DrawnModel.of(ProbeModel.xml());
        var shape = drawn.replaceFirst("<d:BPMNShape bpmnElement=\"decide\">.*\n", "");
        var edge = drawn.replaceFirst("<d:BPMNEdge bpmnElement=\"decided\">.*\n", "");
        refuses(shape, "decide", "not-drawn");
        refuses(edge, "decided", "not-drawn");
        var picture = Pattern.compile("<d:BPMNDiagram.*</d:BPMNDiagram>", Pattern.DOTALL);
        var none = picture.matcher(drawn).replaceAll("").getBytes(UTF_8);
        assertThatThrownBy(() -> check.check(Map.of(ProbeModel.PATH, none)))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo("no-picture");
                    assertThat(new ModelRefusedAnalyzer().analyze(refused).getDescription())
                            .contains("流程文件 probe/review.bpmn 没有流程图", "Model probe/review.bpmn has no picture");
                });
    }

    @Test
    @DisplayName("unless it says all that is required and nothing that is not allowed")
    void admitsAnHonestModel() {
        check.check(ProbeModel.with(ProbeModel.xml()));
        var until = "<camunda:property name=\"until\" value=\"decide, needs-survey.countyDecision\"/>";
        check.check(ProbeModel.with(ProbeModel.xml().replace(RAISED, RAISED + CANCELS + until)));
        var call = "<bpmn:callActivity id=\"done\" calledElement=\"needs-survey\"><bpmn:extensionElements>"
                + "<camunda:in businessKey=\"${execution.processBusinessKey}\"/></bpmn:extensionElements></bpmn:callActivity>";
        check.check(ProbeModel.with(ProbeModel.xml().replace("<bpmn:endEvent id=\"done\" name=\"结束\"/>", call)));
        var beside =
                "<camunda:property name=\"of\" value=\"need\"/><camunda:property name=\"while\" value=\"published\"/>";
        check.check(ProbeModel.with(ProbeModel.xml().replace(FILED, begins(beside))));
    }

    @Test
    @DisplayName("also where the engine finds the fault, whose words follow ours")
    void refusesWhatTheEngineRefuses() {
        var timer = "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P60D</bpmn:timeDuration>";
        assertThat(ProbeModel.xml()).contains(timer);
        refused(
                ProbeModel.with(ProbeModel.xml().replace(timer, "")),
                ProbeModel.PATH,
                "engine",
                "Timer needs configuration");
        refused(Map.of("probe/table.dmn", "<definitions/>".getBytes(UTF_8)), "probe/table.dmn", "table", "DMN");
    }

    private void refused(Map<String, byte[]> models, String file, String reason, String said) {
        assertThatThrownBy(() -> deployment.deploy(models)).isInstanceOfSatisfying(ModelRefused.class, refused -> {
            assertThat(refused.file()).isEqualTo(file);
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(new ModelRefusedAnalyzer().analyze(refused).getDescription())
                    .contains(file, "引擎的说明：", "The engine says:", said);
        });
    }

    /** The model's end becomes something else. */
    private static Arguments ending(String element, String reason) {
        return ending(element, "done", reason);
    }

    private static Arguments ending(String element, String named, String reason) {
        return spoil("<bpmn:endEvent id=\"done\" name=\"结束\"/>", element, named, reason);
    }

    /** Says of which process the model is a part. */
    private static Arguments partOf(String whole, String reason) {
        return spoil(
                "<bpmn:startEvent id=\"filed\"",
                "<bpmn:extensionElements><camunda:properties><camunda:property name=\"partOf\" value=\"" + whole
                        + "\"/></camunda:properties></bpmn:extensionElements><bpmn:startEvent id=\"filed\"",
                "probe-review",
                reason);
    }

    /** One more property of the countersigned step. */
    private static Arguments hearing(String property, String reason) {
        var good = "<camunda:property name=\"outcomes\" value=\"approve,return,reject\"/>";
        return spoil(good, good + property, "hear", reason);
    }

    /** One more property of the side path. */
    private static Arguments raising(String property, String reason) {
        return spoil(RAISED, RAISED + property, "questionRaised", reason);
    }

    /** The model begins by a message, with that property of its start. */
    private static Arguments beginning(String property) {
        return spoil(FILED, begins(property), "filed", "beside");
    }

    private static String begins(String property) {
        return "<bpmn:startEvent id=\"filed\" name=\"提出\"><bpmn:extensionElements><camunda:properties>" + RAISED
                + property
                + "</camunda:properties></bpmn:extensionElements><bpmn:messageEventDefinition messageRef=\"questionMessage\"/></bpmn:startEvent>";
    }

    private static Arguments spoil(String good, String bad, String element, String reason) {
        var xml = ProbeModel.xml();
        assertThat(xml).contains(good);
        return Arguments.of(xml.replace(good, bad), element, reason);
    }
}
