/**
 * The page of an open step and the same in the interface: the form, what else can be done with the step, and what happened to it.
 * Every model of {@code processes/} is shown by these pages. Entry points: the addresses below {@code /tasks/} and
 * {@code /api/v1/tasks}.
 */
package org.xiangbang.tasklist.task;
