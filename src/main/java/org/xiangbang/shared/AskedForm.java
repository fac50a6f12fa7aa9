package org.xiangbang.shared;

import java.util.Map;

/** The form that a refusal is about. By it the labels of the fields are found, because two forms may name a field alike. */
public sealed interface AskedForm {

    /** @param labels the label of each field by its id, in Chinese, as the model of the case has it */
    record OfStep(String process, String step, Map<String, String> labels) implements AskedForm {}

    /** The form that starts a case, before anybody has read it. */
    record OfFirstStep(String process, String step) implements AskedForm {}

    /** What is no step: a page's own form, or a body. @param keys the message with the label of a field, by the field's name */
    record OfAct(Map<String, String> keys) implements AskedForm {}
}
