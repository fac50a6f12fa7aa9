package org.xiangbang.engine.web;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.AskedForm;
import org.xiangbang.web.FieldNames;

/** The forms of the models, for refusals of a request that no step has read yet. */
@Component
class FieldsOfModels implements FieldNames {
    private final Definitions definitions;

    FieldsOfModels(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public AskedForm.OfStep first(String process, String step) {
        return definitions.startForm(process, step).asked();
    }
}
