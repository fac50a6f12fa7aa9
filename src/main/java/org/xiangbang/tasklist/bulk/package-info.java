/**
 * Bulk decisions (批量办理): one decision on the same step of many cases, each checked on its own. The model says which steps allow
 * it. Entry points: the addresses {@code /tasks/bulk} and {@code /api/v1/tasks/bulk}.
 */
package org.xiangbang.tasklist.bulk;
