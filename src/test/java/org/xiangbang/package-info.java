/**
 * The tests. {@code mvn verify} runs all of them, in two processes that each have an application and a database of their own;
 * {@code mvn -Pquick verify} leaves out those tagged {@code browser}, {@code life}, {@code crash} and {@code bench};
 * {@code mvn -Dtest=HumanStepTest test} runs one class, whatever its tags.
 *
 * <p>The result hangs on no order and no neighbor, and is to hang on no date. To see the first two:
 *
 * <pre>
 * mvn verify -Dsurefire.runOrder=random -Dsurefire.runOrder.random.seed=7   # shuffled; the seed repeats it
 * mvn verify -DreuseForks=false                                             # each class alone
 * mvn verify -Dxiangbang.test.data=target/kept                              # twice: the second time on what the first left, but for moved clocks
 * </pre>
 */
package org.xiangbang;
