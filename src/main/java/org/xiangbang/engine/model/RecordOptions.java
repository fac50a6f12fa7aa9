package org.xiangbang.engine.model;

import java.util.List;

/**
 * Options that a field takes from the records of its case, such as the lines of the budget. A model names the bean: {@code
 * options} = {@code budget-lines} at a field, {@code line:enum(@budget-lines)} at a column.
 */
@FunctionalInterface
public interface RecordOptions {
    /**
     * Returns the options, with labels in the language of the request.
     *
     * @param businessKey the case number, for a tranche or milestone with its suffix ({@code P-….T1})
     */
    List<FieldDefinition.Option> of(String businessKey);
}
