/**
 * The tests. {@code mvn verify} runs all of them, in two processes that each have an application and a database of their own;
 * {@code mvn -Pquick verify} leaves out those tagged {@code browser}, {@code life}, {@code crash} and {@code bench};
 * {@code mvn -Dtest=HumanStepTest test} runs one class, whatever its tags.
 *
 * <p>The result hangs on no order, no neighbor and no date. To see that it does not:
 *
 * <pre>
 * mvn verify -Dsurefire.runOrder=random -Dsurefire.runOrder.random.seed=7   # shuffled; the seed repeats it
 * mvn verify -DreuseForks=false                                             # each class alone
 * mvn verify -Dxiangbang.test.data=target/kept                              # twice: the second time on what the first left
 * faketime '2028-02-29 10:00:00' mvn verify                                 # another day (Debian package faketime)
 * </pre>
 */
package org.xiangbang;
