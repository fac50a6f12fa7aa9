package org.xiangbang.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.ModelException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

@DisplayName("The reader of models")
class BpmnReaderTest {
    private static final BpmnReader READER = new BpmnReader();
    private static final ModelSource SOURCE = new ModelSource("");

    static Stream<Map.Entry<String, byte[]>> models() {
        return SOURCE.all().entrySet().stream().filter(model -> model.getKey().endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("reads the same as the engine's own")
    void readsTheSame(Map.Entry<String, byte[]> model) {
        var ours = READER.read(model.getValue());
        var theirs = Bpmn.readModelFromStream(new ByteArrayInputStream(model.getValue()));

        assertThat(document(ours).isEqualNode(document(theirs))).isTrue();
        assertThat(theirs.getModelElementsByType(BaseElement.class))
                .isNotEmpty()
                .filteredOn(element -> element.getId() != null)
                .allSatisfy(element -> assertThat((Object) ours.getModelElementById(element.getId()))
                        .hasSameClassAs(element));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<a/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hosts\">]><a>&b;</a>",
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>",
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"a\">\n<step/></definitions>",
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"a\"><process id=\"1 2\"/></definitions>",
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"a\"><process id=\"a\"/><process id=\"a\"/></definitions>",
            })
    @DisplayName("refuses in the words of the engine's own")
    void refusesInTheSameWords(String model) {
        var bytes = model.getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(() -> READER.read(bytes)))
                .isNotEmpty()
                .isEqualTo(refusal(() -> Bpmn.readModelFromStream(new ByteArrayInputStream(bytes))));
    }

    @Test
    @DisplayName("is given the files of the program once")
    void filesAreReadOnce() {
        assertThat(SOURCE.all()).isNotEmpty().isSameAs(SOURCE.all());
    }

    private static Node document(BpmnModelInstance model) {
        return model.getDocument().getDomSource().getNode();
    }

    private static String refusal(Runnable reading) {
        try {
            reading.run();
            return "";
        } catch (ModelException refused) {
            Throwable cause = refused;
            while (cause.getCause() != null) cause = cause.getCause();
            return cause.getClass().getSimpleName() + " " + cause.getMessage();
        }
    }
}
