package org.xiangbang.engine.task;

import java.util.Map;

/**
 * A called process came to its end, and its caller goes on. Published in the transaction of the act, before the caller goes on.
 *
 * @param variables its routing facts, by which it can begin again where it was
 * @param caller the process instance that had called it
 * @param activity the call in the caller's model
 */
public record CallEnded(
        String instance,
        String definitionId,
        String process,
        String businessKey,
        Map<String, Object> variables,
        String caller,
        String activity) {}
