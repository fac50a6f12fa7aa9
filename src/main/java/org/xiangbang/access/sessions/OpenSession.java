package org.xiangbang.access.sessions;

import java.time.Instant;

/**
 * A session that is open now.
 *
 * @param id by which its person ends it; the browser's cookie holds another
 * @param lastUsed to the minute
 * @param address from which it was opened
 * @param browser as it named itself then
 * @param current whether it is the one that asks
 */
record OpenSession(String id, Instant since, Instant lastUsed, String address, String browser, boolean current) {}
