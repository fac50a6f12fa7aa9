package org.xiangbang.engine.facts;

/**
 * One fact on which steps decide, such as the budget. The module that owns the records implements it as a bean named {@link
 * #BEAN} and the word of the models: {@code fact-budget} is the fact {@code budget}.
 */
@FunctionalInterface
public interface StepFact {
    String BEAN = "fact-";

    /** The word in place of facts of a step that decides on nothing on record, such as the first form of an application. */
    String NOTHING = "nothing";

    /**
     * Reads the fact in as few statements as it can, because the page of the step waits for it.
     *
     * @return what is on record; without lines and tables if there is nothing
     */
    FactSheet of(Deciding deciding);
}
