/**
 * Bulk decisions (批量办理): one decision on the same step of many cases, each judged for itself. The model says which steps
 * allow it. Doors: {@link org.xiangbang.tasklist.bulk.BulkDecision}.
 */
package org.xiangbang.tasklist.bulk;
