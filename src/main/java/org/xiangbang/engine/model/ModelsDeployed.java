package org.xiangbang.engine.model;

import java.util.List;

/**
 * The models were deployed, so cached answers of decision tables are out of date.
 *
 * @param periods the terms that models look up in the table of terms, each as process and step
 */
public record ModelsDeployed(List<Period> periods) {

    public record Period(String process, String step) {}
}
