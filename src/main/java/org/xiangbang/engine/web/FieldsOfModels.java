package org.xiangbang.engine.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.FieldLabels;
import org.xiangbang.shared.AskedForm;
import org.xiangbang.web.FieldNames;

/** The forms of the models, for refusals of a request that no step has read yet. */
@Component
class FieldsOfModels implements FieldNames {
    private final Definitions definitions;
    private final FieldLabels labels;

    FieldsOfModels(Definitions definitions, FieldLabels labels) {
        this.definitions = definitions;
        this.labels = labels;
    }

    @Override
    public AskedForm.OfStep first(String process, String step) {
        return definitions.startForm(process, step).asked();
    }

    @Override
    public Optional<AskedForm.OfStep> asking(String field) {
        return labels.of(field);
    }
}
