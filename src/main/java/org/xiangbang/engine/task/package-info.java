/**
 * Human steps that are open, completed or canceled, and what is published of them. The rows are tables of the engine and
 * of this module. Doors: {@link org.xiangbang.engine.task.TaskView} and the events.
 */
@NamedInterface("task")
package org.xiangbang.engine.task;

import org.springframework.modulith.NamedInterface;
