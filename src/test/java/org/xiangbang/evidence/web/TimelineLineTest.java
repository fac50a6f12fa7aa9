package org.xiangbang.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.evidence.Act;

@DisplayName("A line of the timeline")
class TimelineLineTest {

    @Test
    @DisplayName("lists a document that a field shows there and not once more among the attachments")
    void showsADocumentOnce() {
        var form = new StepForm("approve", "同意", Map.of("paper", "minutes"), List.of("minutes", "photo"));
        var act = new Act(
                "S-000001",
                1,
                new Act.Dated(Instant.EPOCH, null, null),
                null,
                "complete",
                null,
                1,
                null,
                form,
                null,
                null);
        var field = new FieldTexts.Line(
                "field", "会议纪要", "document", List.of(), null, List.of("minutes"), List.of("minutes"));

        var line = new Timeline.Line(act, "办理", null, null, null, "同意", List.of(field));

        assertThat(line.attachments()).containsExactly("photo");
    }
}
