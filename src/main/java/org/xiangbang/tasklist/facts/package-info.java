/**
 * What is known of a step and its case, in the reader's language: the facts on which the step decides, for its page and for the
 * interface, and a summary of the case. The model says which facts these are (property {@code decides}). Entry points: {@link
 * org.xiangbang.tasklist.facts.DecidedFacts} and {@link org.xiangbang.tasklist.facts.CaseBriefs}.
 */
package org.xiangbang.tasklist.facts;
