package org.xiangbang.engine.assignment;

import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Verdict;

/**
 * Somebody who could be given a hand in an open step, and whether they may.
 *
 * @param desk at which they would act
 */
public record Candidate(String login, long person, String name, Desk desk, Verdict verdict) {

    public boolean allowed() {
        return verdict.allowed();
    }
}
