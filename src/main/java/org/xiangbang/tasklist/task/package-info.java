/**
 * The page of an open step and the same in the interface: the form, what else can be done with it, what came of it.
 * Every model of {@code processes/} is shown by these pages. Doors: the addresses beneath {@code /tasks/} and {@code
 * /api/v1/tasks}.
 */
package org.xiangbang.tasklist.task;
