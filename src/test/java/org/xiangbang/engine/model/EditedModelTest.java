package org.xiangbang.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeModel;
import org.xiangbang.engine.facts.ShownFact;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.facts.DecidedFacts;

@AppTest
@DisplayName("A province that adds one more review by another department in the Modeler")
class EditedModelTest {
    private static final Region VILLAGE = new Region("513228100210");

    /** What the Modeler writes: one more user task and one more flow; their picture is drawn with the rest. */
    private static final String REVIEW = """
            <bpmn:userTask id="waterReview" name="水务局复核" camunda:candidateGroups="water.reviewer@county" default="waterAgreed">
              <bpmn:documentation>复核用水条件（L-10）。</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:formData>
                  <camunda:formField id="waterQuota" label="用水指标" type="long"><camunda:validation><camunda:constraint name="required"/><camunda:constraint name="max" config="100"/></camunda:validation></camunda:formField>
                </camunda:formData>
                <camunda:properties>
                  <camunda:property name="outcomes" value="approve,reject"/>
                  <camunda:property name="term" value="3wd"/>
                  <camunda:property name="duty" value="review"/>
                  <camunda:property name="rule" value="L-10"/>
                </camunda:properties>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="waterAgreed" sourceRef="waterReview" targetRef="decide"/>
            <bpmn:sequenceFlow id="waterRefused" name="不予" sourceRef="waterReview" targetRef="refused">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${waterReview == 'reject'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """;

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private Workflow workflow;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private DecidedFacts facts;

    @AfterEach
    void backToTheFirstModel() {
        deployment.deploy(ProbeModel.with(ProbeModel.xml()));
    }

    @Test
    @DisplayName("has it in new cases without a line of Java, while running cases stay on their version")
    void worksWithoutJava() {
        deployment.deploy(ProbeModel.with(ProbeModel.xml()));
        var before = heardCase();
        deployment.deploy(ProbeModel.with(edited()));
        var after = heardCase();

        assertThat(waiting(before)).isEqualTo("decide agriculture.chief@513228");
        assertThat(waiting(after)).isEqualTo("waterReview water.reviewer@513228");

        var water = people.at("water.reviewer@513228");
        var view = steps.open(task(after), water);
        assertThat(view.definition().form().fields())
                .extracting(FieldDefinition::label)
                .containsExactly("用水指标");
        steps.complete(task(after), StepForm.approve(Map.of("waterQuota", 80)), water);
        assertThat(waiting(after)).isEqualTo("decide agriculture.chief@513228");
    }

    @Test
    @DisplayName("says on which facts a step decides, and cases that run already are shown them")
    void namesFacts() {
        deployment.deploy(ProbeModel.with(ProbeModel.xml()));
        var running = heardCase();
        var chief = people.at("agriculture.chief@513228");
        assertThat(facts(running, chief)).isEmpty();

        deployment.deploy(
                ProbeModel.with(
                        ProbeModel.xml()
                                .replace(
                                        "<camunda:property name=\"term\" value=\"60d\"/>",
                                        "<camunda:property name=\"term\" value=\"60d\"/><camunda:property name=\"decides\" value=\"earlier\"/>")));

        assertThat(facts(running, chief)).singleElement().satisfies(fact -> {
            assertThat(fact.id()).isEqualTo("earlier");
            assertThat(fact.tables().get(0).rows()).hasSize(2);
        });
    }

    private List<ShownFact> facts(String caseNo, Official by) {
        return facts.of(steps.open(task(caseNo), by), by, Locale.SIMPLIFIED_CHINESE);
    }

    private static String edited() {
        return ProbeModel.xml()
                .replace(
                        "id=\"heardWell\" sourceRef=\"heard\" targetRef=\"decide\"",
                        "id=\"heardWell\" sourceRef=\"heard\" targetRef=\"waterReview\"")
                .replace("<bpmn:endEvent id=\"done\"", REVIEW + "<bpmn:endEvent id=\"done\"");
    }

    private String heardCase() {
        var reporter = people.at("village.handler@513228100210");
        var caseNo = transaction.execute(t -> {
            var number = cases.nextNumber(CaseFile.Kind.NEED, VILLAGE);
            var desk = reporter.desks().get(0);
            var file = CaseFile.fresh(number, CaseFile.Kind.NEED, "试验", VILLAGE, null, desk, "reported");
            return workflow.startWith(
                            ProbeModel.KEY, file, "report", StepForm.approve(Map.of("amount", "1.00")), reporter)
                    .caseNo();
        });
        for (var desk : List.of("line.handler@513228", "education.handler@513228")) {
            Official official = people.at(desk);
            var waiting = driver.task(caseNo, desk);
            steps.complete(waiting, StepForm.approve(Map.of()), official);
        }
        return caseNo;
    }

    private String waiting(String caseNo) {
        return String.join(", ", driver.waiting(caseNo));
    }

    private String task(String caseNo) {
        return driver.task(caseNo);
    }
}
