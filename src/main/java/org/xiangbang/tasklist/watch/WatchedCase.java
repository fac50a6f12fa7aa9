package org.xiangbang.tasklist.watch;

import java.time.Instant;

/**
 * A case that a person watches.
 *
 * @param kind the kind in capitals, for instance {@code PROJECT}
 * @param status the word of its status
 * @param process the process of the open step that is due first; null, like {@code step}, {@code stepName} and {@code desk}, while
 *     none is open
 * @param desk the id of the desk at which that step waits
 */
record WatchedCase(
        String caseNo,
        String kind,
        String title,
        String status,
        Instant since,
        String process,
        String step,
        String stepName,
        String desk,
        Instant dueAt) {}
