package org.xiangbang.engine.model;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills in the options that the fields of a step take from the records of a case. */
@Component
public class StepOptions {
    private final Map<String, RecordOptions> records;

    /** @param records by the names of their beans, which models use */
    StepOptions(Map<String, RecordOptions> records) {
        this.records = records;
    }

    /** Returns the step with the options that the case's records have now. */
    public StepDefinition of(StepDefinition step, String businessKey) {
        return step.filled(name -> records.get(name).of(businessKey));
    }
}
