package org.xiangbang.engine.assignment;

import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Verdict;

/**
 * A person to whom an open step or a part of it could be given, and whether this is allowed.
 *
 * @param desk the desk at which this person would act
 */
public record Candidate(String login, long person, String name, Desk desk, Verdict verdict) {

    public boolean allowed() {
        return verdict.allowed();
    }
}
