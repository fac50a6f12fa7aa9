package org.xiangbang.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiangbang.AppTest;
import org.xiangbang.engine.ProbeModel;
import org.xiangbang.engine.source.BpmnReader;
import org.xiangbang.engine.source.ModelSource;

@AppTest
@DisplayName("A check of models")
class ModelReadingTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ContentCheck content;

    @Autowired
    private ModelSource source;

    private final Map<Integer, Integer> read = new HashMap<>();

    /** Counts how often the same bytes are read. */
    private final BpmnReader counting = new BpmnReader() {
        @Override
        public BpmnModelInstance read(byte[] model) {
            read.merge(System.identityHashCode(model), 1, Integer::sum);
            return super.read(model);
        }
    };

    @Test
    @DisplayName("reads each of all models once, although they refer to each other")
    void readsEachOnce() {
        var processes = check(source.all());

        assertThat(read).hasSameSizeAs(processes).hasSize((int) bpmn());
        assertThat(read.values()).containsOnly(1);
    }

    @Test
    @DisplayName("reads, of the models that are not checked, only those that are referred to")
    void readsWhatItRefersTo() {
        check(ProbeModel.with(ProbeModel.xml()));

        assertThat(read).hasSize(1);
    }

    private List<String> check(Map<String, byte[]> models) {
        return new ModelCheck(context, content, source, counting)
                .check(models).stream().map(process -> process.getId()).toList();
    }

    private long bpmn() {
        return source.all().keySet().stream()
                .filter(path -> path.endsWith(".bpmn"))
                .count();
    }
}
