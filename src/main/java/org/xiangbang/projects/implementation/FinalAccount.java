package org.xiangbang.projects.implementation;

import java.util.Optional;
import org.xiangbang.shared.Money;

/** What was spent on a project in the end, by the room that closes projects. */
public interface FinalAccount {

    /** Returns the money spent; empty until the project is closed. */
    Optional<Money> finallySpent(String caseNo);
}
