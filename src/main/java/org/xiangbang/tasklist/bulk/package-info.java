/**
 * Bulk decisions (批量办理): one decision on the same step of many cases, each judged for itself. The model says which steps
 * allow it. Doors: the addresses {@code /tasks/bulk} and {@code
 * /api/v1/tasks/bulk}.
 */
package org.xiangbang.tasklist.bulk;
