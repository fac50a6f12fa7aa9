/**
 * Keeps the inbox equal to the open steps of the engine, in the transaction of the act. The package has no process model. Entry
 * points: {@link org.xiangbang.tasklist.feed.InboxConsistencyCheck}, which compares both and can rebuild the inbox, and
 * {@link org.xiangbang.tasklist.feed.SeverityRefresh}, which updates the severity of rows as they become due.
 */
package org.xiangbang.tasklist.feed;
