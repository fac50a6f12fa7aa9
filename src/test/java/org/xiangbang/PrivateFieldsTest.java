package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiangbang.engine.form.PrivateFields;

@DisplayName("The fields that hold a number of somebody's own")
class PrivateFieldsTest {
    private static final Pattern OWN = Pattern.compile("账号|卡号|电话|手机|身份证");

    /** Fields whose number is given so that the other side calls it, with the reason. */
    private static final Map<String, String> GIVEN = Map.of(
            "contact", "whom the village calls in the pair",
            "townshipContact", "the official whom the organization calls at the township");

    static Stream<ProcessModels> models() {
        return ProcessModels.all().stream();
    }

    @ParameterizedTest(name = "are known in {0}")
    @MethodSource("models")
    void areMasked(ProcessModels model) {
        assertThat(model.model().getModelElementsByType(CamundaFormField.class))
                .filteredOn(field -> OWN.matcher(field.getCamundaLabel()).find())
                .filteredOn(field -> !field.getCamundaType().equals("boolean"))
                .extracting(CamundaFormField::getCamundaId)
                .filteredOn(field -> !GIVEN.containsKey(field))
                .allMatch(PrivateFields::isMasked);
    }
}
