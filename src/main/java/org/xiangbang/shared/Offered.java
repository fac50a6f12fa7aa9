package org.xiangbang.shared;

import java.util.Map;

/**
 * What may be chosen where something else was sent, as a fact of a {@link Violation}; it follows the sentence.
 *
 * @param field the field's or the table's id, by which labels are found
 * @param labels the label in the model, which is Chinese, by the id that is sent; in the order of the model
 */
public record Offered(String field, Map<String, String> labels) {}
