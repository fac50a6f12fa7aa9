package org.xiangbang.engine.model;

import java.util.List;

/**
 * The models were deployed: what was remembered of decision tables is out of date.
 *
 * @param periods the terms that models ask of the table of terms, each as process and step
 */
public record ModelsDeployed(List<Period> periods) {

    public record Period(String process, String step) {}
}
