/**
 * Human steps that are open, completed or canceled, and the events that are published about them. The rows are in tables of the
 * engine and of this module. Entry points: {@link org.xiangbang.engine.task.TaskView} and the events.
 */
@NamedInterface("task")
package org.xiangbang.engine.task;

import org.springframework.modulith.NamedInterface;
