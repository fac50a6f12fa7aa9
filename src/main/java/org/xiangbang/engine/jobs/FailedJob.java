package org.xiangbang.engine.jobs;

import java.time.Instant;
import java.util.Locale;

/**
 * Automatic work that failed as often as it may and is not tried again by itself.
 *
 * @param caseNo the case to which it belongs
 * @param step the element of the model; its id and the process name it
 * @param failedAt null where the engine kept no time
 * @param cause what the failure was, in the program's words
 * @param message the first line that the program said; may be empty
 */
record FailedJob(
        String id,
        String caseNo,
        String process,
        int version,
        String step,
        Instant dueAt,
        Instant failedAt,
        Cause cause,
        String message) {

    /** What kind of failure it was, as far as the program knows. Its sentence is {@code jobs.cause.<word>}. */
    enum Cause {
        RULE,
        DATABASE,
        BUSY,
        MODEL,
        PROGRAM;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @param trace the stack trace of the failure, of which the first line names the exception; null if there is none */
        static Cause of(String trace) {
            if (trace == null) return PROGRAM;
            if (trace.contains("org.xiangbang.shared.RuleBroken") || trace.contains("org.xiangbang.shared.FormRefused"))
                return RULE;
            if (trace.contains("OptimisticLockingException") || trace.contains("PessimisticLockingFailureException"))
                return BUSY;
            if (trace.contains("java.sql.SQL")
                    || trace.contains("org.postgresql.")
                    || trace.contains("CannotCreateTransactionException")) return DATABASE;
            return trace.contains("ELException") || trace.contains("ParseException") ? MODEL : PROGRAM;
        }
    }
}
