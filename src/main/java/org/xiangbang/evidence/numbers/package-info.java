/**
 * The masked numbers that were entered in a case, read whole with a reason. The package has no process model. Page:
 * {@code /cases/{caseNo}/numbers}.
 */
package org.xiangbang.evidence.numbers;
