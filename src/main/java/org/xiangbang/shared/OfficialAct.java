package org.xiangbang.shared;

import java.util.List;
import java.util.Map;

/**
 * Something that a person, or the engine by a timer, did to a case. It is published inside the act's transaction; evidence
 * records it.
 *
 * @param by null when the engine acted by itself (a timer, an automatic check)
 * @param desk the desk acted for; null when {@code by} is null or the act needs no desk
 * @param act message key suffix under {@code act.}: complete, claim, release, open, raise, start, end, timer, pay …
 * @param process key of the model, null outside a process
 * @param step id of the element in the model, null outside a process
 * @param outcome word of the outcome, or null
 * @param fields what was entered, plain JSON values; money as a decimal string, dates ISO
 * @param documents ids of documents
 * @param rule the rule's row that the step cites, or null
 * @param principal the person for whom {@code by} acted as deputy; null if {@code by} acted in their own right
 */
public record OfficialAct(
        String caseNo,
        Official by,
        Desk desk,
        String act,
        String process,
        String step,
        String outcome,
        String opinion,
        Map<String, Object> fields,
        List<String> documents,
        String rule,
        Principal principal) {

    /** An act that a person does in their own right. */
    public OfficialAct(
            String caseNo,
            Official by,
            Desk desk,
            String act,
            String process,
            String step,
            String outcome,
            String opinion,
            Map<String, Object> fields,
            List<String> documents,
            String rule) {
        this(caseNo, by, desk, act, process, step, outcome, opinion, fields, documents, rule, null);
    }
}
