/**
 * The lists of steps as workbooks. The package has no process model. Entry points: the addresses {@code /tasks/sheet} and
 * {@code /api/v1/tasks/sheet}.
 */
package org.xiangbang.tasklist.sheet;
