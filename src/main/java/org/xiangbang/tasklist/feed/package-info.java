/**
 * Keeps the inbox equal to the open steps of the engine, in the transaction of the act. No model. Doors: {@link
 * org.xiangbang.tasklist.feed.InboxConsistencyCheck}, which compares both and can rebuild the inbox, and {@link
 * org.xiangbang.tasklist.feed.SeverityRefresh}, which colors what has come due.
 */
package org.xiangbang.tasklist.feed;
